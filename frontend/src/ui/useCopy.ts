import { type RefObject, useState } from "react";

/** Copies a text; where the browser lets no page copy, what shows it is selected. It tells which of the two was done. */
export function useCopy(shown: RefObject<HTMLElement | null>) {
  const [done, setDone] = useState<"" | "copied" | "selected">("");
  const select = () => {
    if (shown.current) getSelection()?.selectAllChildren(shown.current);
    setDone("selected");
  };
  const copy = async (text: string) => {
    if (!window.isSecureContext) return select();
    try {
      await navigator.clipboard.writeText(text);
      setDone("copied");
    } catch {
      select();
    }
  };
  return { done, copy };
}
