import type { Fault } from "~/lib/fault";
import { useWords } from "~/ui/useWords";

/**
 * The words of a fault in the reader's language. The server's own Chinese says
 * most, with the figures in it; in English the code's general sentence is shown.
 */
export function useFaultWords(): (fault: Fault) => string {
  const { language, words } = useWords("faults");
  return ({ code, message }) => {
    if (language === "zh-CN" && message) return message;
    return words.find("faults", code) ?? (message || (words.find("faults", "unknown") ?? code));
  };
}
