import { type ReactNode, useEffect, useId, useRef } from "react";
import { giveBack, inHand } from "~/lib/focus";

type Props = {
  title: string;
  /** Called when Escape asks to leave; without it the dialog cannot be left. */
  onClose?: () => void;
  /** A further class. */
  look?: string;
  children: ReactNode;
};

/** A modal of the browser itself: it traps focus and gives it back. Render it while it is open. */
export function Dialog({ title, onClose, look, children }: Props) {
  const box = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    const dialog = box.current;
    const before = inHand();
    if (dialog && !dialog.open) dialog.showModal();
    return () => {
      dialog?.close();
      giveBack(before);
    };
  }, []);
  return (
    <dialog
      ref={box}
      className={look ? `dialog ${look}` : "dialog"}
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        onClose?.();
      }}
    >
      <h2 id={heading}>{title}</h2>
      {children}
    </dialog>
  );
}
