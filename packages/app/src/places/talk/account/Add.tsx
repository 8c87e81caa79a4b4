import { useState } from "preact/hooks";
import type { Refusal } from "@groundwork/replica";
import { useDraft } from "../../../record/draft.ts";
import { act } from "../../../record/record.ts";
import { Button } from "../../../ui/Button.tsx";
import { Check } from "../../../ui/Choices.tsx";
import { Disclosure } from "../../../ui/Disclosure.tsx";
import { DraftPaper } from "../../../ui/DraftPaper.tsx";
import { Refused } from "../../../ui/Refused.tsx";
import { say } from "./say.ts";

/** Something told later by the account's own author: it stands beside the account with its own day. */
export function Add({ account }: { readonly account: string }) {
  const writing = useDraft(`addition:${account}`, { addition: "", all: "" });
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const { addition = "", all = "" } = writing.fields.value;
  const add = async () => {
    const refused = await writing.record(() =>
      act({ type: "account.add", account, addition, saidAll: all !== "" }),
    );
    setRefusal(refused);
  };
  return (
    <Disclosure summary={say("addSomething")} open={addition !== ""}>
      <form
        class="flow"
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <DraftPaper
          label={say("addPrompt")}
          hint={say("addHint")}
          field="addition"
          writing={writing}
          lines={4}
        />
        <Check
          label={say("nowEverything")}
          checked={all !== ""}
          onChange={(on) => writing.set("all", on ? "yes" : "")}
        />
        <Refused refusal={refusal} />
        <Button type="submit">{say("addDo")}</Button>
      </form>
    </Disclosure>
  );
}
