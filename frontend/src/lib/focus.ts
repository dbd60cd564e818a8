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

/** indicators[0].unit -> indicators[0] -> indicators -> "". */
export function parentOf(path: string): string {
  return path.replace(/(^|\.)[^.[\]]+$|\[\d+\]$/, "");
}
