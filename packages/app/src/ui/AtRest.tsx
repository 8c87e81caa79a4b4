import type { ComponentChildren, ComponentType } from "preact";
import { isLookingBack, view } from "../record/record.ts";
import { isAtRest } from "../record/spaces.ts";
import { say } from "../shell/standing-say.ts";
import { Go } from "./Button.tsx";
import { Screen } from "./Screen.tsx";

/** What reaches the other, and what leads there: offered while the space stands, and not once it is closed. */
export function WhileItStands({ children }: { readonly children: ComponentChildren }) {
  return isAtRest(view.value) ? null : <>{children}</>;
}

/** What is never refused to its person, even in a closed space, such as taking back their own words. */
export function UnlessLookingBack({ children }: { readonly children: ComponentChildren }) {
  return isLookingBack.value ? null : <>{children}</>;
}

/** A screen on which something is done with the other: once the space is closed it says so instead. */
export const whileItStands = (Doing: ComponentType): ComponentType =>
  function WhileItStandsHere() {
    return isAtRest(view.value) ? <AtRest /> : <Doing />;
  };

/** A screen to write on for oneself: it stands in a closed space as well, and not where an earlier one is read. */
export const unlessLookingBack = (Writing: ComponentType): ComponentType =>
  function UnlessLookingBackHere() {
    return isLookingBack.value ? <AtRest /> : <Writing />;
  };

function AtRest() {
  return (
    <Screen
      place="talk"
      back="/talk"
      where={say("atRestWhere")}
      title={say("atRestTitle")}
      lede={say("atRestText")}
    >
      <Go kind="line" to="/talk">
        {say("atRestRead")}
      </Go>
    </Screen>
  );
}
