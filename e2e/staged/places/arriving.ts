import { say } from "../../harness/words.ts";
import type { Place } from "../place.ts";

/** Arriving, the door, and resting. */
export const arriving: readonly Place[] = [
  {
    sends: "space.introduce",
    as: "ruth",
    alone: true,
    live: () => "/invite",
    words: "here",
    line: "arriving.yourFirstName",
    send: (person) => person.press("arriving.showCode"),
  },
  {
    sends: "space.step-back",
    as: "ruth",
    live: () => "/settings/pause",
    words: "none",
    send: (person) => person.press("safety.stepBack"),
  },
  {
    sends: "willingness.state",
    as: "ruth",
    live: () => "/join/yes",
    words: "here",
    send: (person) => person.press("safety.willing.willing"),
  },
  {
    sends: "readiness.set-door",
    as: "ruth",
    live: () => "/door",
    words: "none",
    send: (person) => person.press("door.keep"),
  },
  {
    sends: "safety.finish",
    as: "ruth",
    live: () => "/start/safety",
    before: async (person) => {
      await person.page.getByRole("radio", { name: say("safety.answer.no"), exact: true }).check();
      await person.press("safety.done");
    },
    words: "none",
    send: (person) => person.press("safety.goOn"),
  },
];
