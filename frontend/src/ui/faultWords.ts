import type { Fault } from "~/lib/fault";
import { useWords } from "~/ui/useWords";

/**
 * The words of a fault in the reader's language. The server's own Chinese says
 * most, with the figures in it; in English the code's general sentence is shown.
 * The sentences are in English there with the first page, in Chinese when one is wanted.
 */
export function useFaultWords(): (fault: Fault) => string {
  const { language, words } = useWords("ui");
  return ({ code, message, of }) => {
    if (language === "zh-CN" && message) return message;
    if (!words.has("faults")) throw words.missing("faults");
    const said = words.find("faults", code)?.replace(/\{\{(\d)\}\}/g, (_, at) => of?.[Number(at)] ?? "…");
    return said ?? (message || (words.find("faults", "unknown") ?? code));
  };
}
