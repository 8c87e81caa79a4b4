import type { EventId } from "@groundwork/repair";
import { Row } from "../../../ui/Rows.tsx";
import { entriesSeen } from "../../talk/account/entries.ts";
import { say } from "../say.ts";

/** The way to the other list, with how much is on it of this breach, or of all where none is named. */
export function LaterRow({ breach }: { readonly breach: EventId | null }) {
  const count = entriesSeen().filter((entry) => breach === null || entry.breach === breach).length;
  return (
    <Row to="/agreements/later" verb={say("open")} note={say("laterNote", { count })}>
      {say("cameToLight")}
    </Row>
  );
}
