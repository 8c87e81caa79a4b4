import { say } from "../shell/say.ts";
import { Icon } from "./Icon.tsx";

/** What a piece of writing holds and lacks: a tick and a filled chip for what is there, an outline for what is not. */
export function Components({
  label,
  parts,
}: {
  readonly label: string;
  readonly parts: readonly { readonly name: string; readonly present: boolean }[];
}) {
  return (
    <ul class="chip-row" aria-label={label}>
      {parts.map(({ name, present }) => (
        <li key={name} class="component" data-present={present}>
          {present ? <Icon name="check" /> : null}
          <span>
            {name}
            <span class="spoken">{say(present ? "component.present" : "component.missing")}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
