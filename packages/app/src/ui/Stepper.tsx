import { say } from "../shell/say.ts";
import { Icon } from "./Icon.tsx";

interface StepperProps {
  /** What is stepped through, such as "Occasions of this agreement". */
  readonly label: string;
  /** What stands now, such as a date. */
  readonly now: string;
  readonly onPrevious?: (() => void) | undefined;
  readonly onNext?: (() => void) | undefined;
}

/** ‹ what stands now ›: steps through a row of things without dragging. At an end the button there says so by being off. */
export function Stepper({ label, now, onPrevious, onNext }: StepperProps) {
  return (
    <div class="stepper" role="group" aria-label={label}>
      <button class="step-button" type="button" onClick={onPrevious} disabled={!onPrevious}>
        <Icon name="back" />
        <span class="spoken">{say("step.previous")}</span>
      </button>
      <output class="stepper-now" aria-live="polite">
        {now}
      </output>
      <button class="step-button" type="button" onClick={onNext} disabled={!onNext}>
        <span class="spoken">{say("step.next")}</span>
        <Icon name="forward" />
      </button>
    </div>
  );
}
