import { agentless } from "./agentless.ts";
import { agreement } from "./agreement.ts";
import { blame } from "./blame.ts";
import { conditional } from "./conditional.ts";
import type { Examples } from "./examples.ts";
import { feelingsShift } from "./feelings-shift.ts";
import { justifying } from "./justifying.ts";
import { minimising } from "./minimising.ts";
import { overpromise } from "./overpromise.ts";
import { pressure } from "./pressure.ts";
import { reversal } from "./reversal.ts";
import { safety } from "./safety.ts";
import { selfFocus } from "./self-focus.ts";
import { vague } from "./vague.ts";

export const apologyFlags: readonly Examples[] = [
  conditional,
  feelingsShift,
  reversal,
  blame,
  minimising,
  justifying,
  agentless,
  vague,
  pressure,
  overpromise,
  selfFocus,
];

export const allExamples: readonly Examples[] = [...apologyFlags, ...agreement, ...safety];
