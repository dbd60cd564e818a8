import { lazy, Suspense, useState } from "react";
import { Loading } from "~/ui/states";
import { useWords } from "~/ui/useWords";
import type { PapersOf } from "./usePapers";

const EvidenceParts = lazy(() => import("./EvidenceParts"));

type Props = { item: { nameZh: string; evidence: readonly string[] }; papers: PapersOf };

/** What an item is judged by, next to it: those parts of the declaration, and its files. */
export function Evidence({ item, papers }: Props) {
  const { t } = useWords("scoring");
  const [open, unfold] = useState(false);
  if (item.evidence.length === 0) return null;
  return (
    <details className="score-evidence" onToggle={(event) => unfold(event.currentTarget.open)}>
      <summary>
        {t("evidence.of", {
          parts: item.evidence.map((part) => t(`evidence.${part}`)).join(t("evidence.and")),
        })}
      </summary>
      {open && (
        <Suspense fallback={<Loading />}>
          <EvidenceParts evidence={item.evidence} papers={papers} />
        </Suspense>
      )}
    </details>
  );
}
