import { createContext, use, useSyncExternalStore } from "react";
import type { Language, Values, Words } from "~/lib/words";

/** The words in force; the app provides them once, around everything. */
export const WordsContext = createContext<Words | null>(null);

/** Says the sentence under a key; the key itself, and a complaint, where a catalogue lacks it. */
export type Say = (key: string, values?: Values) => string;

/**
 * The words of a feature's catalogue, and of the further ones it names by
 * "catalogue:key". Waits (Suspense) while a catalogue is on its way.
 */
export function useWords(name: string, ...further: string[]): { t: Say; language: Language; words: Words } {
  const words = use(WordsContext);
  if (!words) throw new Error("there are no words around this component");
  const language = useSyncExternalStore(words.subscribe, words.language);
  for (const each of [name, ...further]) if (!words.has(each)) throw words.missing(each);
  const t: Say = (key, values) => words.find(name, key, values) ?? lacking(name, key);
  return { t, language, words };
}

function lacking(name: string, key: string): string {
  console.error(`no words for ${key} in ${name}`);
  return key;
}
