import type { TrustIdea } from "@groundwork/repair";
import { view } from "../../../record/record.ts";
import { UnlessLookingBack } from "../../../ui/AtRest.tsx";
import { Actions, Button, Go } from "../../../ui/Button.tsx";
import { Screen } from "../../../ui/Screen.tsx";
import { markOpened, wasOpened } from "../../door/opened.ts";
import { CameBack, OnThisPhone } from "../OnThisPhone.tsx";
import { TakeBack } from "./KeptTrust.tsx";
import { say } from "./say.ts";
import { OpenedTrust } from "./TrustWords.tsx";

interface BothTrustProps {
  readonly both: readonly TrustIdea[];
  /** This person has written again: until both have, these stand. */
  readonly isKeptAgain: boolean;
  readonly onWriteAgain: () => void;
}

/** Both are written: opened when this person wishes to, own first. */
export function BothTrust({ both, isKeptAgain, onWriteAgain }: BothTrustProps) {
  const theirs = both.find(({ by }) => by !== view.value.me);
  const isOpen = theirs !== undefined && wasOpened(theirs.id);
  return (
    <Screen place="talk" back="/talk" where={say("back")} title={say("bothTitle")} wide={isOpen}>
      <OnThisPhone commands="trust." />
      <CameBack commands="trust." />
      {isOpen ? (
        <>
          <div class="side-by-side">
            {both.map((idea) => (
              <OpenedTrust key={idea.id} idea={idea} />
            ))}
          </div>
          <p class="soft small">{say("onForms")}</p>
          <Actions>
            <Go to="/talk">{say("done")}</Go>
            <UnlessLookingBack>
              {isKeptAgain ? (
                <TakeBack />
              ) : (
                <Button kind="quiet" onClick={onWriteAgain}>
                  {say("again")}
                </Button>
              )}
            </UnlessLookingBack>
          </Actions>
          {isKeptAgain ? <p class="soft small">{say("keptAgain")}</p> : null}
        </>
      ) : (
        <>
          <p>{say("bothWritten")}</p>
          <Actions>
            <Button onClick={() => theirs && markOpened(theirs.id)}>{say("open")}</Button>
            <Go kind="quiet" to="/talk">
              {say("notNow")}
            </Go>
          </Actions>
        </>
      )}
    </Screen>
  );
}
