import { Button } from "../../ui/Button.tsx";
import { Screen } from "../../ui/Screen.tsx";
import { Sheet } from "../../ui/Sheet.tsx";
import { say } from "./say.ts";
import "./arriving.css";

interface KitProps {
  readonly name: string;
  readonly kit: string;
  readonly onKept: () => void;
}

/** The recovery kit, shown this once: to print or write down. */
export function Kit({ name, kit, onKept }: KitProps) {
  return (
    <Screen paper where={say("kitWhere")} title={say("kitReadyTitle")} lede={say("kitReadyText")}>
      <Sheet label={say("kitWhere")}>
        <h2 class="print-only">{say("kitWhere")}</h2>
        <dl class="kit">
          <dt class="soft small">{say("yourName")}</dt>
          <dd>{name}</dd>
          <dt class="soft small">{say("yourCode")}</dt>
          <dd class="kit-code">{kit}</dd>
        </dl>
      </Sheet>
      <p class="soft">{say("kitUse", { address: location.host })}</p>
      <p class="soft">{say("kitLater")}</p>
      <Button onClick={onKept}>{say("kitKept")}</Button>
      <Button kind="quiet" onClick={() => window.print()}>
        {say("printKit")}
      </Button>
    </Screen>
  );
}
