import { useEffect } from "react";

/** The forms on the page with something typed that is not yet safe. */
const unsafe = new Set<symbol>();

/** Whether something is typed on the page that would be lost with it. */
export const somethingTyped = () => unsafe.size > 0;

/** While something typed is not yet safe, the browser asks before the page is left. */
export function useLeaveWarning(unsaved: boolean): void {
  useEffect(() => {
    if (!unsaved) return;
    const form = Symbol();
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    unsafe.add(form);
    addEventListener("beforeunload", warn);
    return () => {
      unsafe.delete(form);
      removeEventListener("beforeunload", warn);
    };
  }, [unsaved]);
}
