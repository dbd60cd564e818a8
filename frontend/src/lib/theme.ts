import { remember } from "./words";

export type Theme = "light" | "dark";

const listeners = new Set<() => void>();

/** The theme in force; early.js has chosen it before the first paint. */
export function theme(): Theme {
  return document.documentElement.dataset.theme === "dark" ? "dark" : "light";
}

/** Switches the theme and keeps the choice over reloads. */
export function setTheme(chosen: Theme): void {
  document.documentElement.dataset.theme = chosen;
  remember("hengxiao.theme", chosen);
  for (const tell of listeners) tell();
}

/** Calls back after each switch; the answer stops it. */
export function onTheme(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
