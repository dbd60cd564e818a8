const focusable = "input, select, textarea, button, a[href], [tabindex], [contenteditable]";

/**
 * Moves focus to what stands for a field path: a field or a grid cell marked
 * with data-path. When the cell is not on the page its row, then its list, is
 * tried. It answers whether there was anything to focus.
 */
export function focusPath(path: string, root: ParentNode = document): boolean {
  for (let at = path; at; at = parentOf(at)) {
    const place = root.querySelector<HTMLElement>(`[data-path="${CSS.escape(at)}"]`);
    const target = place?.matches(focusable) ? place : place?.querySelector<HTMLElement>(focusable);
    if (target) {
      target.focus();
      target.scrollIntoView?.({ block: "center" });
      return true;
    }
  }
  return false;
}

/** What the page calls the field of a path, as its label, aria-label or legend says; "" where it says nothing. */
export function nameAt(path: string, root: ParentNode = document): string {
  const place = path && root.querySelector<HTMLElement>(`[data-path="${CSS.escape(path)}"]`);
  if (!place) return "";
  const control = place.matches(focusable) ? place : place.querySelector<HTMLElement>(focusable);
  const label = place.querySelector("legend") ?? (control as HTMLInputElement | null)?.labels?.[0];
  const said = place.getAttribute("aria-label") ?? label?.textContent ?? control?.getAttribute("aria-label");
  return said?.replace(/^[\s*]+|[\s*:：]+$/g, "") ?? "";
}

/** indicators[0].unit -> indicators[0] -> indicators -> "". */
export function parentOf(path: string): string {
  return path.replace(/(^|\.)[^.[\]]+$|\[\d+\]$/, "");
}
