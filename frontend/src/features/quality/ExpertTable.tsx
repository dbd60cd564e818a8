import type { CSSProperties } from "react";
import { type FragmentType, unmask } from "~/generated/fragment-masking";
import { type ExpertTable_ExpertFragment, ExpertTable_ExpertFragmentDoc } from "~/generated/graphql";
import { Scroll } from "~/ui/Scroll";
import { useWords } from "~/ui/useWords";
import { FigureView } from "./FigureView";
import { useReviewerName } from "./ReviewerName";
import { SheetsLink } from "./SheetsLink";

type Props = {
  batchID: string;
  experts: readonly FragmentType<typeof ExpertTable_ExpertFragmentDoc>[];
  /** Into how many parts the batch falls that no shared project connects. */
  groups: number;
};

const columns = [
  "mean",
  "others",
  "bias",
  "leniency",
  "correlation",
  "dropped",
  "far",
  "minutes",
  "textLength",
  "cuts",
];

/** Every expert of the batch: raw means first, then what is reckoned from them. */
export function ExpertTable({ batchID, experts, groups }: Props) {
  const { t } = useWords("quality");
  return (
    <section className="panel">
      <h2>{t("experts.title")}</h2>
      <p className="soft">{groups > 1 ? t("experts.groups", { count: groups }) : t("experts.connected")}</p>
      <Scroll label={t("experts.title")}>
        <table className="list quality-experts" aria-label={t("experts.title")}>
          <thead>
            <tr>
              <th scope="col">{t("experts.name")}</th>
              <th scope="col" className="number">
                {t("experts.sheets")}
              </th>
              {groups > 1 && (
                <th scope="col" className="number">
                  {t("experts.group")}
                </th>
              )}
              {columns.map((key) => (
                <th key={key} scope="col" className="number">
                  {t(`experts.${key}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {experts.map((masked) => (
              <Row
                key={unmask(ExpertTable_ExpertFragmentDoc, masked).reviewer.sheetID}
                batchID={batchID}
                expert={masked}
                grouped={groups > 1}
              />
            ))}
          </tbody>
        </table>
      </Scroll>
    </section>
  );
}

type RowProps = { batchID: string; expert: Props["experts"][number]; grouped: boolean };

function Row({ batchID, expert: masked, grouped }: RowProps) {
  const { t } = useWords("quality");
  const expert = unmask(ExpertTable_ExpertFragmentDoc, masked);
  const name = useReviewerName()(expert.reviewer);
  const own = { expert: expert.reviewer.sheetID };
  return (
    <tr>
      <th scope="row" className="name">
        <SheetsLink batchID={batchID} of={own}>
          {name}
        </SheetsLink>
      </th>
      <td className="number">
        <SheetsLink batchID={batchID} of={own} name={t("experts.sheetsOf", { name, count: expert.sheets })}>
          {expert.sheets}
        </SheetsLink>
      </td>
      {grouped && <td className="number">{expert.group}</td>}
      {expert.dropped === null || expert.dropped === undefined ? (
        <td colSpan={columns.length}>
          <FigureView figure={expert.mean} places={2} />
        </td>
      ) : (
        <Figures batchID={batchID} expert={expert} name={name} />
      )}
    </tr>
  );
}

type FiguresProps = { batchID: string; expert: ExpertTable_ExpertFragment; name: string };

/** What three sheets and more tell of an expert. */
function Figures({ batchID, expert, name }: FiguresProps) {
  const own = { expert: expert.reviewer.sheetID };
  return (
    <>
      <td className="number">
        <FigureView figure={expert.mean} places={2} />
      </td>
      <td className="number">
        <FigureView figure={expert.others} places={2} />
      </td>
      <td className="number">
        <FigureView figure={expert.bias} places={2} signed />
      </td>
      <td className="quality-figure">
        <Lean value={expert.leniency.value} />
        <FigureView figure={expert.leniency} places={2} signed />
      </td>
      <td className="number">
        <FigureView figure={expert.correlation} places={2} />
      </td>
      <td className="number">
        <Count batchID={batchID} of={{ ...own, dropped: true }} count={expert.dropped} name={name} />
        {expert.droppedShare.value && (
          <>
            {" "}
            <FigureView figure={expert.droppedShare} places={0} percent />
          </>
        )}
      </td>
      <td className="number">
        <Count batchID={batchID} of={{ ...own, far: true }} count={expert.far} name={name} />
      </td>
      <td className="number">
        <FigureView figure={expert.minutes} places={1} />
      </td>
      <td className="number">
        <FigureView figure={expert.textLength} places={0} />
      </td>
      <td className="number">
        <FigureView figure={expert.suggestedCut} places={1} percent />
        {" / "}
        <FigureView figure={expert.finalCut} places={1} percent />
      </td>
    </>
  );
}

type CountProps = {
  batchID: string;
  of: { expert: string; dropped?: true; far?: true };
  count?: number | null;
  name: string;
};

function Count({ batchID, of, count, name }: CountProps) {
  const { t } = useWords("quality");
  const what = of.far ? "far" : "dropped";
  return (
    <SheetsLink batchID={batchID} of={of} name={t(`experts.${what}Of`, { name, count: count ?? 0 })}>
      {count}
    </SheetsLink>
  );
}

/** Ten points to either side: strict to the left, lenient to the right. */
function Lean({ value }: { value?: string | null }) {
  if (!value) return null;
  const points = Math.max(-10, Math.min(10, Number(value))); // only how long a bar is drawn
  return <span className="lean" aria-hidden="true" style={{ "--points": points } as CSSProperties} />;
}
