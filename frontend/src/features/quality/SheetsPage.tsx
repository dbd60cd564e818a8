import "./quality.css";
import "~/ui/list.css";
import { Link, useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useQuery } from "urql";
import { QualitySheetsDocument, type QualitySheetsQuery } from "~/generated/graphql";
import { format } from "~/lib/money";
import { Answer } from "~/ui/Answer";
import { Money, Points } from "~/ui/Figures";
import { PageHeader } from "~/ui/PageHeader";
import { Pager } from "~/ui/Pager";
import { Scroll } from "~/ui/Scroll";
import { Empty } from "~/ui/states";
import { useWords } from "~/ui/useWords";
import { useReviewerName } from "./ReviewerName";

const size = 20;

/** The raw sheets behind a figure: what each expert gave, and how far it lies from the others. */
export function SheetsPage() {
  const { t } = useWords("quality");
  const { batchId } = useParams({ from: "/shell/quality/$batchId/sheets" });
  const {
    declaration,
    expert,
    panel,
    dropped,
    far,
    page = 1,
  } = useSearch({
    from: "/shell/quality/$batchId/sheets",
  });
  const navigate = useNavigate({ from: "/quality/$batchId/sheets" });
  const asked = useQuery({
    query: QualitySheetsDocument,
    variables: {
      batchID: batchId,
      of: { declarationID: declaration, expertOf: expert, panelOf: panel, dropped, far },
      first: size,
      skip: (page - 1) * size,
    },
    requestPolicy: "cache-and-network",
  });
  const narrowed = (["declaration", "expert", "panel", "dropped", "far"] as const).filter(
    (key) => ({ declaration, expert, panel, dropped, far })[key] !== undefined,
  );
  const go = (where: "first" | "back" | "next") => {
    const to = { first: 1, back: page - 1, next: page + 1 }[where];
    void navigate({ search: (before) => ({ ...before, page: to > 1 ? to : undefined }) });
  };
  return (
    <Answer of={asked}>
      {({ reviewQuality: { batch, sheets } }) => (
        <>
          <PageHeader
            title={t("sheets.title")}
            about={[batch.nameZh, ...narrowed.map((key) => t(`sheets.by.${key}`))].join(t("comma"))}
            actions={
              <Link to="/quality" search={{ batch: batch.id }} className="button">
                {t("sheets.back")}
              </Link>
            }
          />
          {sheets.total === 0 ? (
            <Empty>{t("sheets.none")}</Empty>
          ) : (
            <section className="panel">
              <Table rows={sheets.rows} />
              <Pager
                total={sheets.total}
                page={page}
                size={size}
                more={page * size < sheets.total}
                onGo={go}
              />
            </section>
          )}
        </>
      )}
    </Answer>
  );
}

type Row = QualitySheetsQuery["reviewQuality"]["sheets"]["rows"][number];

const figures = ["total", "others", "off", "z", "suggested", "granted", "minutes", "textLength"];

function Table({ rows }: { rows: readonly Row[] }) {
  const { t } = useWords("quality");
  return (
    <Scroll label={t("sheets.title")}>
      <table className="list" aria-label={t("sheets.title")}>
        <thead>
          <tr>
            <th scope="col">{t("sheets.project")}</th>
            <th scope="col">{t("sheets.expert")}</th>
            {figures.map((key) => (
              <th key={key} scope="col" className="number">
                {t(`sheets.${key}`)}
              </th>
            ))}
            <th scope="col">{t("sheets.opinion")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Line key={row.sheet.id} row={row} />
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

function Line({ row: { sheet, reviewer, ...row } }: { row: Row }) {
  const { t } = useWords("quality");
  const named = useReviewerName();
  return (
    <tr>
      <th scope="row" className="name">
        {sheet.declaration ? (
          <Link to="/declarations/$declarationId" params={{ declarationId: sheet.declaration.id }}>
            {sheet.projectName}
          </Link>
        ) : (
          sheet.projectName
        )}
        <small className="soft"> {sheet.unitName}</small>
      </th>
      <td>
        {named(reviewer)}
        <small className="soft">
          {" "}
          {sheet.label}
          {sheet.leads && t("sheets.leads")}
        </small>
      </td>
      <td className="number">
        <b>
          <Points value={sheet.total} />
        </b>
      </td>
      <td className="number">
        <Points value={row.others} />
      </td>
      <td className="number">
        <Points value={row.off} />
      </td>
      <td className="number">
        {row.z ? format(row.z, 2) : "—"} {row.far && <span className="tag bad">{t("sheets.isFar")}</span>}
        {row.dropped && <span className="tag waiting">{t("sheets.isDropped")}</span>}
      </td>
      <td className="number">
        <Money value={sheet.suggestedAmount} />
      </td>
      <td className="number">
        <Money value={row.granted} />
      </td>
      <td className="number">{row.minutes ? format(row.minutes, 1) : "—"}</td>
      <td className="number">{row.textLength}</td>
      <td className="quality-words">
        {sheet.opinion && <span className="tag plain">{t(`opinions.${sheet.opinion}`)}</span>} {sheet.text}
      </td>
    </tr>
  );
}
