import { day } from "@groundwork/repair";
import type { Command, RequestKey } from "@groundwork/repair";
import { view } from "../../record/record.ts";
import { Choices } from "../../ui/Choices.tsx";
import { Disclosure } from "../../ui/Disclosure.tsx";
import { say } from "./say.ts";

const longer = { none: 0, month: 30, quarter: 91 } as const;
export type Longer = keyof typeof longer;

interface LongerWishProps {
  readonly value: Longer;
  readonly onChoose: (wish: Longer) => void;
}

/** Beside "not yet": resting the same request for longer than seven days, known to this person alone (R2). */
export function LongerWish({ value, onChoose }: LongerWishProps) {
  return (
    <Disclosure summary={say("longer")}>
      <Choices
        legend={say("longer")}
        legendHidden
        hint={say("longerText")}
        options={(["none", "month", "quarter"] as const).map((wish) => ({
          value: wish,
          label: say(`longer.${wish}`),
        }))}
        value={value}
        onChoose={onChoose}
      />
    </Disclosure>
  );
}

/** What keeps that wish in one's own room; null where seven days are enough. */
export const quietFor = (wish: Longer, request: RequestKey): Command | null =>
  wish === "none"
    ? null
    : { type: "readiness.keep-quiet", request, until: view.value.now + longer[wish] * day };
