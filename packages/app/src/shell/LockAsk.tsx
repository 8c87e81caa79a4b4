import { useEffect, useState } from "preact/hooks";
import { offersLock, type OfferedAfter } from "../record/lock-offer.ts";
import { Actions, Button, Go } from "../ui/Button.tsx";
import { Sheet } from "../ui/Sheet.tsx";
import { say } from "./standing-say.ts";

/** "Keep this behind a PIN?" (A1): offered once, declined in one tap, and gone. */
export function LockAsk({ after }: { readonly after: OfferedAfter }) {
  const [asks, setAsks] = useState(false);
  useEffect(() => void offersLock(after).then(setAsks), [after]);
  if (!asks) return null;
  return (
    <Sheet>
      <h2>{say("lockAsk")}</h2>
      <p class="soft">{say("lockNote")}</p>
      <Actions>
        <Button kind="line" onClick={() => setAsks(false)}>
          {say("lockNo")}
        </Button>
        <Go to="/start/pin" kind="line">
          {say("lockYes")}
        </Go>
      </Actions>
    </Sheet>
  );
}
