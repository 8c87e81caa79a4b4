import type { Command } from "@groundwork/repair";
import { refusalCodes } from "@groundwork/repair";
import { expect } from "../harness/house.ts";
import { say } from "../harness/words.ts";
import { staged as story } from "../staged/stage.ts";

/** With every value that a sentence may name. */
const facts = { most: 5, seconds: 30, field: "what" };

const came = (code: string, command: Command, madeAt: number) => ({
  id: code,
  command,
  madeAt,
  refusal: { code, facts },
});

const wordsFor = (code: string): string => `What I wrote that met ${code}.`;

story(
  "What could not be recorded when its turn came is on Today, for every code, with all that was written",
  async ({ stage }) => {
    const { couple, person } = stage;
    const returned = refusalCodes.map((code) =>
      came(
        code,
        {
          type: "account.bring-to-light",
          breach: "gone",
          on: null,
          how: "told",
          what: wordsFor(code),
        },
        couple.now,
      ),
    );
    await stage.show("ruth", { returned });
    for (const code of refusalCodes) {
      const back = person.page.getByRole("status").filter({ hasText: wordsFor(code) });
      await expect(back).toHaveCount(1);
      await expect(back).toContainText(say(`refusals.${code}`, facts));
    }
  },
);

story(
  "Where a talk is, what came back of it is said for every code, and can be written on",
  async ({ stage }) => {
    const { couple, person } = stage;
    for (const code of refusalCodes) {
      const command = {
        type: "conversation.propose",
        topic: null,
        topicWords: wordsFor(code),
        note: "",
        pace: "own-time",
        first: "ruth",
        bookedFor: null,
      } as const;
      await stage.show("ruth", { returned: [came(code, command, couple.now)] });
      await person.goToPath("/talk/propose");
      const back = person.page.getByRole("status").filter({ hasText: wordsFor(code) });
      await expect(back).toContainText(say(`refusals.${code}`, facts));
    }
    const last = refusalCodes.at(-1) ?? "";
    await person.choose("talk.aboutOwn");
    await person.press("talk.restore");
    const line = person.page.getByLabel(say("talk.aboutWords"), { exact: true });
    await expect(line).toHaveValue(wordsFor(last));
  },
);
