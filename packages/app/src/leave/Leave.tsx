import { signal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { say } from "../shell/say.ts";
import { Icon } from "../ui/Icon.tsx";
import { destinationNow } from "./destination.ts";
import { leave } from "./leave.ts";
import { afterPress, noPresses, pressesToLeave, pressWindow, type Press } from "./shift.ts";

interface LeaveProps {
  /** As the second skip link: out of sight until it has the focus. */
  readonly skip?: boolean;
  /** Practising in settings: does everything but leave. */
  readonly practise?: () => void;
}

/** The control that leaves at once. A real link, so that it works whatever else fails. */
export function LeaveLink({ skip = false, practise }: LeaveProps) {
  return (
    <a
      class={skip ? "skip" : "leave"}
      href={destinationNow()}
      rel="nofollow noreferrer noopener"
      draggable={false}
      onClick={(event) => {
        event.preventDefault();
        if (practise) practise();
        else void leave();
      }}
    >
      {skip ? null : <Icon name="leave" />}
      {skip ? say("leave.skip") : say("leave.control")}
    </a>
  );
}

const presses = signal(noPresses);

/** What three presses do: leave, but for practice in settings. */
let onThree: () => void = () => void leave();

/** Lets three presses of Shift be tried without leaving; returns how to make them real again. */
export function practiseShift(done: () => void): () => void {
  onThree = done;
  presses.value = noPresses;
  return () => {
    onThree = () => void leave();
    presses.value = noPresses;
  };
}

function status(): string {
  const { count, expired } = presses.value;
  if (expired) return say("leave.expired");
  return count === 0 ? "" : say("leave.presses", { left: pressesToLeave - count });
}

/** Listens for Shift everywhere, shows three small lights while it counts, and says how many are left. */
export function ShiftToLeave() {
  useEffect(() => {
    let timer = 0;
    const take = (press: Press) => {
      window.clearTimeout(timer);
      const next = afterPress(presses.value, press);
      if (next.count >= pressesToLeave) {
        presses.value = { ...noPresses, shiftWasHeld: next.shiftWasHeld };
        onThree();
        return;
      }
      presses.value = next;
      if (next.count > 0) timer = window.setTimeout(take, pressWindow, { type: "elapsed" });
    };
    const listen = ({ key, shiftKey }: KeyboardEvent) => take({ type: "keyup", key, shiftKey });
    document.addEventListener("keyup", listen);
    return () => {
      window.clearTimeout(timer);
      document.removeEventListener("keyup", listen);
    };
  }, []);

  const { count } = presses.value;
  return (
    <>
      {count > 0 && (
        <div class="leave-lights" aria-hidden="true">
          {Array.from({ length: pressesToLeave }, (_, light) => (
            <i key={light} data-lit={light < count} />
          ))}
        </div>
      )}
      <div class="spoken" role="status">
        {status()}
      </div>
    </>
  );
}
