import type { ComponentChildren } from "preact";
import { useEffect, useId, useRef } from "preact/hooks";
import { Link } from "wouter-preact";
import { pathNow } from "../navigation.ts";
import { say } from "../shell/say.ts";
import { Icon, type IconName } from "./Icon.tsx";

export type PlaceName = "today" | "talk" | "amends" | "agreements" | "mine";

const places: readonly PlaceName[] = ["today", "talk", "amends", "agreements", "mine"];

/** A list that opens over the page from a labelled button: a native popover, closed by Escape or a press elsewhere. */
function Popover({
  icon,
  label,
  children,
}: {
  readonly icon: IconName;
  readonly label: string;
  readonly children: ComponentChildren;
}) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const path = pathNow();
  useEffect(() => list.current?.hidePopover(), [path]);
  return (
    <>
      <button class="popover-button" type="button" popovertarget={id}>
        <Icon name={icon} />
        {label}
      </button>
      <div ref={list} class="popover" id={id} popover="auto">
        {children}
      </div>
    </>
  );
}

const PlaceLinks = ({ now }: { readonly now: PlaceName }) => (
  <ul>
    {places.map((place) => (
      <li key={place}>
        <Link class="place" to={`/${place}`} aria-current={place === now ? "page" : undefined}>
          <Icon name={place} />
          {say(`place.${place}`)}
        </Link>
      </li>
    ))}
  </ul>
);

/** The five places: a row of tabs, a rail on wide screens, one button where there is no room for five. */
export function Places({ now }: { readonly now: PlaceName }) {
  return (
    <nav class="places" aria-label={say("place.all")}>
      <div class="places-row">
        <PlaceLinks now={now} />
      </div>
      <div class="places-button">
        <Popover icon="places" label={say("place.button")}>
          <PlaceLinks now={now} />
        </Popover>
      </div>
    </nav>
  );
}

/** What is one step away from everywhere. */
export function MoreMenu() {
  return (
    <nav class="more" aria-label={say("more.label")}>
      <Popover icon="more" label={say("more.button")}>
        <ul>
          <li>
            <Link class="place" to="/support">
              <Icon name="support" />
              {say("more.support")}
            </Link>
          </li>
          <li>
            <Link class="place" to="/settings">
              <Icon name="settings" />
              {say("more.settings")}
            </Link>
          </li>
        </ul>
      </Popover>
    </nav>
  );
}
