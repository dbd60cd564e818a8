import { useQuery } from "urql";
import { type Round_DeclarationFragment, RoundGuideDocument, type TallyFragment } from "~/generated/graphql";
import { type Failure, says } from "~/lib/fault";
import { compare, format, multiply } from "~/lib/money";
import { FaultNote } from "~/ui/FaultNote";
import { Money, Points } from "~/ui/Figures";
import { FormFiles } from "~/ui/FormFiles";
import { nameOf } from "~/ui/form/form";
import { Scroll } from "~/ui/Scroll";
import { useWords } from "~/ui/useWords";
import { Recommended } from "./Recommended";

type Props = {
  tally: TallyFragment | null;
  failure: Failure | null;
  declaration: Round_DeclarationFragment;
  /** The version that the round judged. */
  revision: number;
};

/** All sheets side by side, by their labels: nobody is named. */
export function Sheets({ tally, failure, declaration, revision }: Props) {
  const { t } = useWords("meeting");
  return (
    <section className="panel" aria-labelledby="sheets">
      <h2 id="sheets">{t("sheets.title")}</h2>
      {tally ? (
        <>
          <p className="meeting-recommended">
            {t("explain.recommendation")} <Recommended of={tally.recommendation} />
          </p>
          <PointTable tally={tally} />
          <Words tally={tally} declaration={declaration} revision={revision} />
        </>
      ) : says(failure, "E_NOT_FOUND") || says(failure, "E_FORBIDDEN") ? (
        <p className="soft">{t("sheets.closed")}</p>
      ) : (
        <FaultNote failure={failure} />
      )}
    </section>
  );
}

function PointTable({ tally }: { tally: TallyFragment }) {
  const { t } = useWords("meeting", "scoring");
  const { sheets, items } = tally;
  return (
    <Scroll label={t("sheets.points")} className="meeting-scroll">
      <table className="list meeting-table">
        <thead>
          <tr>
            <th scope="col">{t("sheets.item")}</th>
            {sheets.map(({ sheet, dropped }) => (
              <th key={sheet.id} scope="col" className="number" data-dropped={dropped || undefined}>
                {sheet.label}
                {sheet.leads && <span className="tag moving">{t("sheets.leads")}</span>}
                {dropped && <span className="tag plain">{t("sheets.dropped")}</span>}
              </th>
            ))}
            <th scope="col" className="number">
              {t("sheets.mean")}
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map((item, row) => (
            <tr key={item.code} data-first={item.dimension !== items[row - 1]?.dimension || undefined}>
              <th scope="row">
                {item.dimension !== items[row - 1]?.dimension && (
                  <small className="soft">{item.dimension}</small>
                )}
                {item.nameZh} <span className="code">/ {format(item.weight, 0)}</span>
              </th>
              {item.points.map((points, at) => (
                <td
                  key={sheets[at]?.sheet.id}
                  className="number"
                  data-low={isLow(points, item.weight, tally.commentBelow) || undefined}
                  data-dropped={sheets[at]?.dropped || undefined}
                >
                  <Points value={points} places={1} />
                </td>
              ))}
              <td className="number">
                <Points value={item.mean} />
              </td>
            </tr>
          ))}
          <tr className="meeting-total">
            <th scope="row">{t("sheets.total")}</th>
            {sheets.map(({ sheet, dropped }) => (
              <td key={sheet.id} className="number" data-dropped={dropped || undefined}>
                <Points value={sheet.total} />
              </td>
            ))}
            <td className="number">
              <Points value={tally.result} />
            </td>
          </tr>
          <Row name={t("sheets.opinion")} tally={tally}>
            {({ opinion }) => (opinion ? t(`scoring:opinions.${opinion}`) : "—")}
          </Row>
          <Row name={t("sheets.priority")} tally={tally}>
            {({ priority }) => (priority ? `P${priority} ${t(`scoring:priorities.${priority}`)}` : "—")}
          </Row>
          <Row name={t("sheets.amount")} tally={tally}>
            {({ suggestedAmount }) => <Money value={suggestedAmount} />}
          </Row>
        </tbody>
      </table>
    </Scroll>
  );
}

type Sheet = TallyFragment["sheets"][number]["sheet"];

function Row(props: { name: string; tally: TallyFragment; children: (sheet: Sheet) => React.ReactNode }) {
  return (
    <tr>
      <th scope="row">{props.name}</th>
      {props.tally.sheets.map(({ sheet }) => (
        <td key={sheet.id} className="number">
          {props.children(sheet)}
        </td>
      ))}
      <td />
    </tr>
  );
}

/** Below the share of the weight where a reason was asked for; a mark for the eye, nothing hangs on it. */
function isLow(points: string, weight: string, share: string): boolean {
  return compare(points, multiply(weight, share) ?? "0") === -1;
}

type WordsProps = { tally: TallyFragment; declaration: Round_DeclarationFragment; revision: number };

/** What each sheet says in words: its opinion, cuts, and the reasons of single items. */
function Words({ tally, declaration, revision }: WordsProps) {
  const { t } = useWords("meeting", "scoring");
  const [{ data }] = useQuery({ query: RoundGuideDocument, variables: { batchID: declaration.batch.id } });
  const names = new Map(tally.items.map(({ code, nameZh }) => [code, nameZh]));
  const lines = revision === declaration.revision ? declaration.form.budgetLines : null;
  return (
    <div className="meeting-words">
      {tally.sheets.map(({ sheet }) => {
        const comments = sheet.lines?.filter(({ comment }) => comment !== "") ?? [];
        return (
          <article key={sheet.id} aria-label={sheet.label}>
            <h3>{sheet.label}</h3>
            <p className="typed">{sheet.text}</p>
            {sheet.changes && <p className="typed">{t("sheets.changes", { text: sheet.changes })}</p>}
            {sheet.lineCuts?.map(({ line, cut, reason }) => (
              <p key={`${line} ${reason}`}>
                {t("cut", {
                  line: lines?.[line]?.nameZh ?? t("line", { no: line + 1 }),
                  cut: format(cut),
                  reason: nameOf(data?.formGuide.cutReasons ?? [], reason),
                })}
              </p>
            ))}
            {comments.length > 0 && (
              <details>
                <summary>{t("sheets.comments", { count: comments.length })}</summary>
                <dl>
                  {comments.map(({ id, item, comment }) => (
                    <div key={id}>
                      <dt className="soft">{names.get(item) ?? item}</dt>
                      <dd>{comment}</dd>
                    </div>
                  ))}
                </dl>
              </details>
            )}
            <FormFiles of="sheets" id={sheet.id} whose={`${declaration.nameZh} ${sheet.label}`} />
          </article>
        );
      })}
    </div>
  );
}
