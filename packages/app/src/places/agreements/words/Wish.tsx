import { Link } from "wouter-preact";
import type { Wish } from "@groundwork/repair";
import { Choices } from "../../../ui/Choices.tsx";
import { say } from "../say.ts";

interface WishChoiceProps {
  readonly accepting?: boolean;
  readonly value: Wish | null;
  readonly onChoose: (wish: Wish) => void;
}

/** "I want this" or "I feel I have to": asked here alone, never sent, never kept (F1). */
export function WishChoice({ accepting = false, value, onChoose }: WishChoiceProps) {
  return (
    <div class="flow">
      <Choices
        legend={say(accepting ? "wishAccept" : "wish")}
        hint={say("wishHint")}
        options={[
          { value: "i-want-this", label: say("wish.i-want-this") },
          { value: "i-feel-i-have-to", label: say("wish.i-feel-i-have-to") },
        ]}
        value={value}
        onChoose={onChoose}
      />
      {value === "i-feel-i-have-to" ? (
        <div class="notice small" role="status">
          {say("haveTo")} <Link to="/support">{say("haveToHelp")}</Link>
        </div>
      ) : null}
    </div>
  );
}
