import { asking, doorKinds, wasAccepted, type Ask } from "@groundwork/repair";
import { useName } from "../../record/names.ts";
import { view } from "../../record/record.ts";
import { Row, Rows } from "../../ui/Rows.tsx";
import { wasOpened } from "../door/opened.ts";
import { pathOf } from "../door/paths.ts";
import { say } from "./say.ts";

/** The door, what came through it, and the week. The door's row reads the same whether anything waits or not (R1). */
export function WhereThingsAre() {
  const seen = view.value;
  const { pair, me, self } = seen;
  if (!pair || pair.space.closed) return null;
  const kinds = pair.readiness.openFor[me] ?? [];
  const door = kinds.length === 0 ? "resting" : kinds.length === doorKinds.length ? "open" : "some";
  const steppedBack = self.space.steppedBack;
  const asks = steppedBack ? [] : oneOfEach(asking(seen).filter(({ id }) => !wasOpened(id)));
  const agreed = Object.values(pair.agreement).some(wasAccepted);
  return (
    <Rows label={say("rows")}>
      <Row to="/door" verb={say("look")}>
        {say.rich(`door.${door}`, {}, { b: (words) => <b>{words}</b> })}
      </Row>
      {steppedBack ? (
        <Row to="/settings/pause" verb={say("open")}>
          {say("comeBack")}
        </Row>
      ) : null}
      {seen.wordsCompared === "yes" || steppedBack ? null : (
        <Row to="/join/words" verb={say("compare")} note={say("wordsNote")}>
          {say("words")}
        </Row>
      )}
      {asks.map((ask) => (
        <AskRow key={ask.id} ask={ask} />
      ))}
      {agreed && !steppedBack ? (
        <Row to="/agreements/week" verb={say("look")} note={say("weekNote")}>
          {say("week")}
        </Row>
      ) : null}
    </Rows>
  );
}

/** One row for each screen, however much of a kind there is. */
const oneOfEach = (asks: readonly Ask[]): readonly Ask[] =>
  asks.filter((ask, at) => asks.findIndex((other) => pathOf(other) === pathOf(ask)) === at);

function AskRow({ ask }: { readonly ask: Ask }) {
  const name = useName(ask.from) ?? say("someone");
  const label = `ask.${ask.type}`;
  return (
    <Row to={pathOf(ask)} verb={say("open")}>
      {say.has(label) ? say(label, { name }) : say("ask.other", { name })}
    </Row>
  );
}
