import { useParams } from "wouter-preact";
import { view } from "../../record/record.ts";
import { BreachPage } from "./BreachPage.tsx";
import { NotePage } from "./NotePage.tsx";
import { Nothing } from "./Nothing.tsx";

/** One topic: a private note, or what the two have between them. */
export function Topic() {
  const { topic = "" } = useParams();
  const { self, pair } = view.value;
  const note = self.breach.notes[topic];
  const breach = pair?.breach.byId[note?.sharedAs ?? topic];
  if (breach) return <BreachPage breach={breach} />;
  return note ? <NotePage note={note} /> : <Nothing />;
}
