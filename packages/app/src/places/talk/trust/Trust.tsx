import { useState } from "preact/hooks";
import { sharedTrust } from "@groundwork/repair";
import { view } from "../../../record/record.ts";
import { SafeStart } from "../../arriving/safety.tsx";
import { onThisPhone } from "../OnThisPhone.tsx";
import { unlessLookingBack } from "../../../ui/AtRest.tsx";
import { BothTrust } from "./BothTrust.tsx";
import { KeptTrust } from "./KeptTrust.tsx";
import { StartTrust } from "./WriteTrust.tsx";

const Write = unlessLookingBack(StartTrust);

/** What trust is, for me: written apart, opened to both together (A5). */
export function Trust() {
  const { me, pair } = view.value;
  const [again, setAgain] = useState(false);
  const both = pair && sharedTrust(pair.trust, me);
  const isKept = pair?.trust.round[me] !== undefined || onThisPhone("trust.keep").length > 0;
  if (both && !again) {
    return <BothTrust both={both} isKeptAgain={isKept} onWriteAgain={() => setAgain(true)} />;
  }
  if (isKept) return <KeptTrust />;
  const writing = <Write />;
  return pair ? <SafeStart>{writing}</SafeStart> : writing;
}
