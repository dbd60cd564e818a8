import type { ReactNode } from "react";
import { useWords } from "~/ui/useWords";

/** Where the words of the procedures' steps are. */
const steps = ["filing:did", "spending:did", "overall:did", "experts:steps"] as const;

/** Why the machine wrote on somebody's behalf, in words; what no catalogue has is shown as it is kept. */
export function useReason(): (reason: string) => ReactNode {
  const { words } = useWords("audit", "filing", "spending", "overall", "experts");
  return (reason) => {
    if (!reason) return null;
    const [, kind = "", of = ""] = /^(.+) (\S+)$/.exec(reason) ?? [];
    const code = of.replace(".", "_");
    const places = kind === "sheet step" ? ["audit:sheetSteps"] : steps;
    const step = places.map((place) => words.find("audit", `${place}.${code}`)).find(Boolean) ?? of;
    return (
      words.find("audit", `reasons.${reason}`) ??
      words.find("audit", `reasons.${kind} *`, { step }) ?? <span lang="en">{reason}</span>
    );
  };
}
