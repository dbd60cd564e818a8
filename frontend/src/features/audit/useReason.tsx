import type { ReactNode } from "react";
import { useWords } from "~/ui/useWords";

/** Why the machine wrote on somebody's behalf, in words; what no catalogue has is shown as it is kept. */
export function useReason(): (reason: string) => ReactNode {
  const { t, words } = useWords("audit", "filing");
  return (reason) => {
    if (!reason) return null;
    const own = words.find("audit", `reasons.${reason}`);
    if (own) return own;
    const [, kind = "", of = ""] =
      /^(consented step|sheet step|step|notices of|history of) (.+)$/.exec(reason) ?? [];
    if (kind === "notices of") return t("reasons.notices");
    if (kind === "history of") return t("reasons.history");
    const step =
      kind === "sheet step" ? words.find("audit", `sheetSteps.${of}`) : words.find("filing", `did.${of}`);
    return kind && step ? t("reasons.step", { step }) : <span lang="en">{reason}</span>;
  };
}
