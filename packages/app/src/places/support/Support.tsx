import { useId, useState } from "preact/hooks";
import messages from "../../messages/en/support.json";
import { cameFrom } from "../../navigation.ts";
import { catalogue } from "../../messages/catalogue.ts";
import { Button } from "../../ui/Button.tsx";
import { Row, Rows } from "../../ui/Rows.tsx";
import { Screen } from "../../ui/Screen.tsx";
import {
  collected,
  countries,
  directory,
  likelyCountry,
  lineKinds,
  type Country,
  type Line,
} from "./directory.ts";
import "./support.css";

const say = catalogue("support", messages);

/** Who can help, by country; works with no connection and for people who never start (N4). */
export function Support() {
  const [country, setCountry] = useState<Country>(() => likelyCountry(navigator.languages));
  const id = useId();
  const lines = directory[country];
  const emergency = lines.find(({ kind }) => kind === "emergency")?.number ?? "112";
  return (
    <Screen
      where={say("where")}
      back={cameFrom("/")}
      title={say("title")}
      lede={say.rich(
        "lede",
        { number: emergency },
        {
          number: (words) => <a href={`tel:${emergency}`}>{words}</a>,
        },
      )}
      companion={<Advice />}
    >
      <div class="field no-print">
        <label class="field-label" for={id}>
          {say("country")}
        </label>
        <select
          class="field-input"
          id={id}
          value={country}
          onChange={({ currentTarget }) =>
            setCountry(countries.find((each) => each === currentTarget.value) ?? "other")
          }
        >
          {countries.map((each) => (
            <option key={each} value={each}>
              {say(`countryName.${each}`)}
            </option>
          ))}
        </select>
      </div>
      {lineKinds.map((kind) => {
        const ofKind = lines.filter((line) => line.kind === kind);
        return ofKind.length === 0 ? null : (
          <section key={kind} class="flow flow-small">
            <h2 class="help-kind">{say(`kind.${kind}`)}</h2>
            <ul class="rows">
              {ofKind.map((line) => (
                <HelpLine key={line.name} line={line} />
              ))}
            </ul>
          </section>
        );
      })}
      <p class="small soft">{say("dated", { date: collected })}</p>
    </Screen>
  );
}

function HelpLine({ line: { name, number, site } }: { readonly line: Line }) {
  return (
    <li class="row help-line">
      <span class="row-text">
        {name}
        {site ? (
          <a
            class="help-site small soft"
            href={`https://${site}`}
            rel="noreferrer noopener"
            target="_blank"
          >
            {site}
          </a>
        ) : null}
      </span>
      {number ? (
        <a
          class="help-number"
          href={`tel:${number.replaceAll(/[^\d+]/g, "")}`}
          aria-label={say("call", { number })}
        >
          {number}
        </a>
      ) : null}
    </li>
  );
}

function Advice() {
  return (
    <div class="flow flow-large">
      <section class="flow flow-small">
        <h2>{say("beforeTitle")}</h2>
        <ul class="bullets">
          <li>{say("before1")}</li>
          <li>{say("before2")}</li>
          <li>{say("before3")}</li>
        </ul>
      </section>
      <section class="flow flow-small">
        <h2>{say("therapyTitle")}</h2>
        <p>{say("therapy")}</p>
      </section>
      <div class="no-print">
        <Rows label={say("moreList")}>
          <Row to="/first-days" verb={say("verb.read")} note={say("firstDaysNote")}>
            {say("firstDays")}
          </Row>
          <Row to="/why" verb={say("verb.read")} note={say("whyNote")}>
            {say("why")}
          </Row>
        </Rows>
      </div>
      <Button kind="quiet" onClick={() => window.print()}>
        {say("print")}
      </Button>
    </div>
  );
}
