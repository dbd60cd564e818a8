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

let pressed: Element | null = null;
for (const kind of ["focusin", "click"]) {
  document.addEventListener(kind, ({ target }) => {
    if (target instanceof Element) pressed = target.closest(focusable) ?? pressed;
  });
}

/**
 * What has focus. A button that is disabled while its act is under way loses it, and some
 * browsers never gave it any: then it is what was pressed last.
 */
export function inHand(): Element | null {
  const held = document.activeElement;
  return held === document.body && pressed?.isConnected ? pressed : held;
}

/** How long what was done may take to show. */
const settling = 5000;
let watching: MutationObserver | null = null;

/**
 * Gives focus back to what led to a dialog, once it is not disabled any more. Where the page
 * then takes that away, for what was done is done, the heading above it has it: nobody is
 * thrown to the top of everything.
 */
export function giveBack(to: Element | null): void {
  watching?.disconnect();
  if (!(to instanceof HTMLElement)) return;
  const around: Element[] = [];
  for (let at: Element | null = to; at; at = at.parentElement) around.push(at);
  let held = to;
  let disabled = held.matches(":disabled");
  held.focus();
  const watch = new MutationObserver(() => {
    const elsewhere = document.activeElement !== document.body;
    if (held.isConnected) {
      if (!disabled || held.matches(":disabled")) return;
      disabled = false;
      if (!elsewhere) held.focus();
      return;
    }
    if (elsewhere) return watch.disconnect();
    const place = around.find((each) => each.isConnected && each.querySelector("h1, h2, h3"));
    const heading = place?.querySelector<HTMLElement>("h1, h2, h3");
    if (!heading) return;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
    held = heading;
  });
  watching = watch;
  watch.observe(document.body, { childList: true, subtree: true, attributeFilter: ["disabled"] });
  setTimeout(() => watch.disconnect(), settling);
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
