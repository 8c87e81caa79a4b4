import { usePartnerName } from "../../record/names.ts";
import { invitations, view } from "../../record/record.ts";
import { standingSpace } from "../../record/spaces.ts";
import { Button, Go } from "../../ui/Button.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { Screen } from "../../ui/Screen.tsx";
import { SixWords } from "../../ui/SixWords.tsx";
import { looked } from "./invitation.ts";
import { say } from "./say.ts";

/** The six words both phones show: the same on both, and nobody stands between (security.md, "Invitation"). */
export function Compare() {
  const pair = standingSpace(view.value);
  const known = usePartnerName();
  const partner = pair ? known : null;
  const invited = looked.value.state === "here" ? looked.value.offer.inviterName : null;
  const { wordsCompared } = view.value;
  const words = invitations().words();
  const name = partner ?? invited ?? say("theOther");
  if (words === null) {
    return (
      <Screen paper where={say("wordsWhere")} title={say("wordsWhere")} lede={say("wordsNotYet")}>
        <Go to="/today">{say("toToday")}</Go>
      </Screen>
    );
  }
  return (
    <Screen
      paper
      where={say("wordsWhere")}
      title={say("wordsTitle", { name })}
      lede={say("wordsText")}
    >
      <SixWords words={words} label={say("wordsLabel")} />
      {wordsCompared === "yes" ? <Notice>{say("wordsChecked")}</Notice> : null}
      {wordsCompared === "different" ? <Notice kind="look">{say("wordsDifferent")}</Notice> : null}
      {wordsCompared === "different" && pair ? (
        <Go to="/settings/pause">{say("wordsStop")}</Go>
      ) : null}
      {wordsCompared === "yes" ? (
        <Go to="/today">{say("toToday")}</Go>
      ) : (
        <>
          <Button
            kind={wordsCompared === "different" ? "line" : "primary"}
            onClick={() => void invitations().compared("same")}
          >
            {say("same")}
          </Button>
          <Button kind="line" onClick={() => void invitations().compared("different")}>
            {say("different")}
          </Button>
          <Go kind="quiet" to="/today">
            {say("checkLater")}
          </Go>
        </>
      )}
      {/* Below what is pressed: it goes the moment the other's phone joins, and nothing above it may move then. */}
      {pair === null ? <Notice>{say("joinedWaiting", { name })}</Notice> : null}
    </Screen>
  );
}
