import type { QualityPageQuery } from "~/generated/graphql";
import { useWords } from "~/ui/useWords";
import { type Of, SheetsLink } from "./SheetsLink";

type Props = { batchID: string; quality: QualityPageQuery["reviewQuality"] };

/** What was weighed, and what stands out; each number leads to its sheets. */
export function Summary({ batchID, quality }: Props) {
  const { t } = useWords("quality");
  const tiles: { key: string; count: number; of?: Of; bad?: boolean }[] = [
    { key: "sheets", count: quality.sheetCount },
    { key: "projects", count: quality.projectCount },
    { key: "experts", count: quality.expertCount },
    { key: "flagged", count: quality.flagged, bad: true },
    { key: "dropped", count: quality.dropped, of: { dropped: true } },
    { key: "far", count: quality.far, of: { far: true }, bad: true },
  ];
  return (
    <ul className="tiles">
      {tiles.map(({ key, count, of, bad }) => (
        <li key={key} className="panel">
          <span className="soft">{t(`tiles.${key}`)}</span>
          <SheetsLink batchID={batchID} of={of} className={bad && count > 0 ? "figure bad" : "figure"}>
            {count}
          </SheetsLink>
          <small className="soft">{t(`tiles.${key}Hint`)}</small>
        </li>
      ))}
    </ul>
  );
}
