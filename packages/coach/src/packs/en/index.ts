import { agentless } from "../../cards/agentless.ts";
import { agreement } from "../../cards/agreement.ts";
import { blame } from "../../cards/blame.ts";
import { components, vague } from "../../cards/components.ts";
import { conditional } from "../../cards/conditional.ts";
import { feelingsShift } from "../../cards/feelings-shift.ts";
import { justifying } from "../../cards/justifying.ts";
import { minimising } from "../../cards/minimising.ts";
import { overpromise } from "../../cards/overpromise.ts";
import { pressure } from "../../cards/pressure.ts";
import { reversal } from "../../cards/reversal.ts";
import { safety } from "../../cards/safety.ts";
import { selfFocus } from "../../cards/self-focus.ts";
import type { LanguagePack } from "../../core/pack.ts";
import { patterns } from "./patterns.ts";
import { read } from "./read.ts";
import { recognises } from "./recognise.ts";

export const english: LanguagePack = {
  language: "en",
  cards: [
    ...safety,
    ...components,
    ...conditional,
    ...feelingsShift,
    ...reversal,
    ...blame,
    ...minimising,
    ...justifying,
    ...agentless,
    ...vague,
    ...pressure,
    ...overpromise,
    ...selfFocus,
    ...agreement,
  ],
  patterns,
  read,
  recognises,
  negation: "@not",
};
