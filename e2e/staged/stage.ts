import { fileURLToPath } from "node:url";
import type { Command, Refusal } from "@groundwork/repair";
import type { AppView } from "../../packages/app/src/record/record.ts";
import { Couple } from "../../packages/repair/test/couple.ts";
import { House, story } from "../harness/house.ts";
import type { Person } from "../harness/person.ts";
import type { StageInPage } from "./replica.ts";

/** The app whose record is a test's own (vite.config.ts). */
const stagedApp = fileURLToPath(new URL("dist", import.meta.url));

interface Played {
  readonly stage: StageInPage;
}

/** Ruth and Mei, a record between them that goes as the test says, and a browser that shows it to one of them. */
export class Stage {
  readonly couple: Couple;
  readonly person: Person;

  private constructor(couple: Couple, person: Person) {
    this.couple = couple;
    this.person = person;
  }

  static async open(house: House): Promise<Stage> {
    const person = await house.person("Ruth");
    const couple = new Couple(new Date(house.clock.now()).toISOString());
    for (const each of couple.people) {
      couple.act(each, {
        type: "safety.finish",
        outcome: "cleared",
        exit: "goes-on",
        way: "undecided",
      });
      couple.act(each, { type: "space.introduce", name: each === "ruth" ? "Ruth" : "Mei" });
      couple.act(each, {
        type: "readiness.set-door",
        kinds: ["answers", "apology", "talks", "proposals"],
        until: null,
      });
    }
    await person.arrive();
    await person.goToPath("/today");
    await person.page.waitForFunction(() => "stage" in globalThis);
    return new Stage(couple, person);
  }

  /** Shows the record as it stands to one of them, with whatever else a view holds put beside it. */
  async show(me: string, beside: Partial<AppView> = {}): Promise<void> {
    const partner = this.couple.people.find((each) => each !== me) ?? null;
    const view: Partial<AppView> = {
      ...this.couple.view(me),
      partner,
      pending: [],
      returned: [],
      connection: "live",
      account: { name: "four-slow-grey-herons", kitConfirmed: true },
      wordsCompared: "yes",
      earlier: [],
      ...beside,
    };
    await this.person.page.evaluate(
      ({ shown, words }) => (globalThis as unknown as Played).stage.show(shown, words),
      { shown: view, words: this.couple.words },
    );
  }

  async refuseWith(refusal: Refusal): Promise<void> {
    await this.person.page.evaluate(
      (given) => (globalThis as unknown as Played).stage.refuseWith(given),
      refusal,
    );
  }

  /** The last command that a screen sent, or null. */
  asked(): Promise<Command | null> {
    return this.person.page.evaluate(() => (globalThis as unknown as Played).stage.lastAsked());
  }
}

/** A story on a stage, with a house of its own. */
export const staged = story.extend<{ stage: Stage }>({
  house: async ({ browser }, use) => {
    const house = await House.open(browser, stagedApp);
    await use(house);
    await house.close();
  },
  stage: async ({ house }, use) => use(await Stage.open(house)),
});
