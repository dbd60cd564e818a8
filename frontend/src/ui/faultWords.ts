import type { Fault } from "~/lib/fault";
import { useWords } from "~/ui/useWords";

/**
 * The words of a fault in the reader's language. The server's own Chinese says
 * most, with the figures in it; in English the code's general sentence is shown.
 */
export function useFaultWords(): (fault: Fault) => string {
  const { language, words } = useWords("faults");
  return ({ code, message, of }) => {
    if (language === "zh-CN" && message) return message;
    const said = words.find("faults", code)?.replace(/\{\{(\d)\}\}/g, (_, at) => of?.[Number(at)] ?? "…");
    return said ?? (message || (words.find("faults", "unknown") ?? code));
  };
}
