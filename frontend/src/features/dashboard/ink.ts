/** The colours that charts are drawn with: the page's own variables, in the theme in force. */
export type Ink = Record<(typeof names)[number], string>;

const names = ["brand", "ink", "ink-soft", "line", "surface", "good", "warn", "bad", "plain-soft"] as const;

export function inkNow(): Ink {
  const style = getComputedStyle(document.documentElement);
  return Object.fromEntries(names.map((name) => [name, style.getPropertyValue(`--${name}`).trim()])) as Ink;
}
