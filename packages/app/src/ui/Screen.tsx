import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { Link } from "wouter-preact";
import { LeaveLink } from "../leave/Leave.tsx";
import { back as goBack, hasMoved } from "../navigation.ts";
import { say } from "../shell/say.ts";
import { Icon } from "./Icon.tsx";
import { MoreMenu, Places, type PlaceName } from "./Places.tsx";

export interface ScreenProps {
  /** The screen's heading, the only h1; it takes the focus when the person arrives. */
  readonly title: ComponentChildren;
  /** Where this is, for the top bar: a day, a topic, a place. */
  readonly where: string;
  /** The screen above this one. With it `where` becomes the way back there. */
  readonly back?: string;
  /** A soft sentence under the heading. */
  readonly lede?: ComponentChildren;
  /** Which of the five places this belongs to; null shows none of them. */
  readonly place?: PlaceName | null;
  /** A full page of paper: the five places and More are hidden, Leave stays. */
  readonly paper?: boolean;
  /** The heading is for screen readers alone, as on a paper whose bar says it. */
  readonly titleHidden?: boolean;
  /** Takes the room of both columns, for the foundation. */
  readonly wide?: boolean;
  /** The work's companion (the coach, the other's words, the reasons): beside it where there is room, below it else. */
  readonly companion?: ComponentChildren;
  readonly children?: ComponentChildren;
}

/** What every screen stands in: skip links, Leave, the top bar, the heading, and the five places. */
export function Screen({
  title,
  where,
  back,
  lede,
  place = null,
  paper = false,
  titleHidden = false,
  wide = false,
  companion,
  children,
}: ScreenProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  // As the screen appears and not after: whoever has begun to write on it keeps the focus.
  useLayoutEffect(() => {
    // Not on the first screen: focus there belongs to the browser.
    if (hasMoved.peek()) heading.current?.focus({ preventScroll: true });
  }, []);

  const showPlaces = place !== null && !paper;
  return (
    <div class="screen" data-paper={paper || undefined} data-places={showPlaces || undefined}>
      <a
        class="skip"
        href="#work"
        onClick={(event) => {
          // The address must stay as it is, so the browser is not asked to follow the link.
          event.preventDefault();
          document.querySelector<HTMLElement>("#work")?.focus();
        }}
      >
        {say("skip.toWork")}
      </a>
      <header class="bar">
        <LeaveLink skip />
        <LeaveLink />
        {paper ? null : <MoreMenu />}
        {back === undefined ? (
          <p class="bar-where">{where}</p>
        ) : (
          <Link
            class="bar-where bar-back"
            to={back}
            onClick={(event) => {
              event.preventDefault();
              goBack(back);
            }}
          >
            <Icon name="back" />
            <span class="spoken">{say("bar.back")} </span>
            <span class="bar-words">{where}</span>
          </Link>
        )}
      </header>
      {showPlaces ? <Places now={place} /> : null}
      <main
        id="work"
        tabIndex={-1}
        data-wide={wide || undefined}
        data-companion={companion ? true : undefined}
      >
        <div class="work">
          <div class="heading">
            <h1 ref={heading} tabIndex={-1} class={titleHidden ? "spoken" : undefined}>
              {title}
            </h1>
            {lede ? <div class="lede soft">{lede}</div> : null}
          </div>
          {children}
        </div>
        {companion ? <aside class="companion">{companion}</aside> : null}
      </main>
    </div>
  );
}
