import { Button, Go } from "../../ui/Button.tsx";
import { Screen } from "../../ui/Screen.tsx";
import { Sheet } from "../../ui/Sheet.tsx";
import type { Part } from "./plan.ts";
import { say } from "./say.ts";

/** What is to be said, and by whom. */
const turn = [
  { who: "who.speaker", line: "card.speak" },
  { who: "who.listener", line: "card.sayBack" },
  { who: "who.speaker", line: "card.check" },
] as const;
const lines = {
  first: turn,
  second: turn,
  close: [
    { who: "who.each", line: "card.helped" },
    { who: "who.each", line: "card.hard" },
  ],
} as const satisfies Record<Part, readonly { readonly who: string; readonly line: string }[]>;

interface CardProps {
  readonly part: Part;
  /** When this part ends, by this phone's clock. */
  readonly until: number;
  readonly onGoOn: () => void;
  readonly onStop: () => void;
}

/** What to do now, in words large enough to be read from the table between two people. */
export function Card({ part, until, onGoOn, onStop }: CardProps) {
  return (
    <Screen
      paper
      back="/talk"
      where={say("where")}
      title={say(`${part}.title`)}
      lede={say("until", { time: new Date(until) })}
    >
      <Sheet>
        <ol class="card-lines">
          {lines[part].map(({ who, line }) => (
            <li key={line}>
              <span class="card-who">{say(who)}</span> {say(line)}
            </li>
          ))}
        </ol>
        <Button kind="line" onClick={onGoOn}>
          {say(`${part}.on`)}
        </Button>
      </Sheet>
      <p class="soft small">{say(part === "close" ? "card.hardNote" : "quiet")}</p>
      <div class="card-ways-out">
        <Button kind="quiet" onClick={onStop}>
          {say("stop")}
        </Button>
        <Go kind="quiet" to="/support/help">
          {say("help")}
        </Go>
      </div>
    </Screen>
  );
}
