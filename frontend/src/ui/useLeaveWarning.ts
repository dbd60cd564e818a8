import { useEffect, useRef } from "react";

/** A form on the page, and what may still save what is typed in it. */
type Form = { unsafe: () => boolean; save: () => Promise<boolean> };

const forms = new Set<Form>();
const listeners = new Set<() => void>();
const tell = () => {
  for (const listener of listeners) listener();
};

/** Whether there are forms on the page, and who hears of that. */
export const anyForm = (): boolean => forms.size > 0;
export const onForms = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Whether something is typed on the page that would be lost with it. */
export const somethingTyped = (): boolean => [...forms].some(({ unsafe }) => unsafe());

/** Saves what can be saved; answers whether something typed would be lost even so. */
export async function wouldLose(): Promise<boolean> {
  for (const { unsafe, save } of [...forms]) if (unsafe() && !(await save())) return true;
  return false;
}

const inVain = async () => false;

/**
 * While something typed is not yet safe, it is asked before the page is left, by a link or
 * with the browser (see app/shell/LeaveGuard.tsx). A form that can save by itself does so on
 * the way out: save answers whether all is safe now.
 */
export function useLeaveWarning(unsaved: boolean | (() => boolean), save = inVain): void {
  const newest = useRef({ unsaved, save });
  newest.current = { unsaved, save };
  useEffect(() => {
    const form: Form = {
      unsafe: () => {
        const { unsaved } = newest.current;
        return typeof unsaved === "function" ? unsaved() : unsaved;
      },
      save: () => newest.current.save(),
    };
    forms.add(form);
    tell();
    return () => {
      forms.delete(form);
      tell();
    };
  }, []);
}
