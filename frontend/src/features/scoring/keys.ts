import type { KeyboardEvent } from "react";

const typing = /^(INPUT|TEXTAREA|SELECT)$/;

/**
 * Keys at the desk: J and K go from item to item, a digit gives the item one of its quick
 * grades, C opens the compare desk, Ctrl+Enter begins to hand in, which asks once more. In a
 * field they are typed.
 */
export function keysOf(event: KeyboardEvent<HTMLElement>, onSubmit: () => void, onCompare: () => void): void {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    onSubmit();
    return;
  }
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const target = event.target as HTMLElement;
  if (typing.test(target.tagName)) return;
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>(".score-item")];
  const at = items.findIndex((item) => item.contains(target));
  const key = event.key.toLowerCase();
  if (key === "j" || key === "k") {
    const next = items[Math.min(items.length - 1, Math.max(0, at + (key === "j" ? 1 : -1)))];
    next?.querySelector<HTMLElement>(".score-quick")?.focus();
  } else if (key === "c") {
    onCompare();
  } else if (/^[1-9]$/.test(key)) {
    items[at]?.querySelectorAll<HTMLElement>(".score-quick")[Number(key) - 1]?.click();
  } else return;
  event.preventDefault();
}
