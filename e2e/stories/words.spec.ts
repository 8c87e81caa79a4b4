import { expect, story } from "../harness/house.ts";
import { say } from "../harness/words.ts";
import { join, prepareInvitation } from "../steps/arriving.ts";

story(
  "The six words: what she is about to press stays under her finger when his phone joins",
  async ({ house }) => {
    const daniel = await house.person("Daniel");
    const fragment = await prepareInvitation(daniel);
    await daniel.goOffline();
    const amara = await house.person("Amara");
    await join(amara, fragment, "Daniel");
    await amara.see("arriving.joinedWaiting", { name: "Daniel" });
    // Nothing of her own is on its way any more that a line above could tell of.
    await amara.line.quiet();
    const same = amara.page.getByRole("button", { name: say("arriving.same"), exact: true });
    const before = await same.boundingBox();

    await daniel.comeBack();
    await expect(
      amara.page.getByText(say("arriving.joinedWaiting", { name: "Daniel" })),
    ).toHaveCount(0);
    expect(await same.boundingBox()).toEqual(before);
    await same.click();
    await amara.see("arriving.wordsChecked");
  },
);
