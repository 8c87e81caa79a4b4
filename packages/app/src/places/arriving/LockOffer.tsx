import { useState } from "preact/hooks";
import { lock } from "../../record/record.ts";
import { Go } from "../../ui/Button.tsx";
import { Screen } from "../../ui/Screen.tsx";
import { NewPin } from "./NewPin.tsx";
import { say } from "./say.ts";

/** Offered after the first saved words (A1): a PIN, with its limits; declining is as easy. */
export function LockOffer() {
  const [set, setSet] = useState(lock().state === "open");
  if (set) {
    return (
      <Screen
        paper
        where={say("settingsLockWhere")}
        title={say("lockSetTitle")}
        lede={say("lockSetText")}
      >
        <Go to="/today">{say("toToday")}</Go>
      </Screen>
    );
  }
  return (
    <Screen
      paper
      where={say("settingsLockWhere")}
      title={say("lockOfferTitle")}
      lede={say("lockOfferText")}
    >
      <NewPin onSet={() => setSet(true)} />
      <Go kind="quiet" to="/today">
        {say("notNow")}
      </Go>
      <p class="soft small">{say("lockOfferLimit")}</p>
    </Screen>
  );
}
