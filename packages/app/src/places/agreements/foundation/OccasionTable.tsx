import { view } from "../../../record/record.ts";
import { sayDate } from "../dates.ts";
import { sayCarefully, sayCounts, type Entry } from "../entries.ts";
import { useSentence } from "../sentence.ts";
import { say } from "../say.ts";

/** One agreement's record in words, the latest first: all that its course shows. */
export function OccasionTable({ entry }: { readonly entry: Entry }) {
  const { record } = entry;
  const sentence = useSentence(entry.agreement);
  return (
    <div class="occasion-table">
      <table>
        <caption>{say("tableCaption", { sentence })}</caption>
        <thead>
          <tr>
            <th scope="col">{say("tableDate")}</th>
            <th scope="col">{say("tableWhat")}</th>
          </tr>
        </thead>
        <tbody>
          {record.occasions.toReversed().map(({ on, outcome }) => (
            <tr key={on}>
              <th scope="row">{sayDate(on, view.value.now)}</th>
              <td>{say(`outcome.${outcome}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="small soft">
        {sayCounts(record)}. {sayCarefully(record.words, record.toldWhenNot)}
      </p>
    </div>
  );
}
