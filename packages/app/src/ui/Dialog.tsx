import type { ComponentChildren } from "preact";
import { useEffect, useId, useRef } from "preact/hooks";
import { LeaveLink } from "../leave/Leave.tsx";
import { say } from "../shell/say.ts";

interface DialogProps {
  readonly open: boolean;
  /** Escape, the close button, or the way back. */
  readonly onClose: () => void;
  readonly title: string;
  readonly children: ComponentChildren;
}

/** A native modal dialog. Leave stands in it too, since everything behind it is out of reach. */
export function Dialog({ open, onClose, title, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();

  useEffect(() => {
    const shown = dialog.current;
    if (open) shown?.showModal();
    return () => shown?.close();
  }, [open]);

  if (!open) return null;
  return (
    <dialog
      ref={dialog}
      class="dialog"
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div class="dialog-bar">
        <button class="button" data-kind="quiet" type="button" onClick={onClose}>
          {say("dialog.close")}
        </button>
        <LeaveLink />
      </div>
      <div class="flow">
        <h2 id={id}>{title}</h2>
        {children}
      </div>
    </dialog>
  );
}
