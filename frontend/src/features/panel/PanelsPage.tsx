import "./panel.css";
import { Link, useNavigate, useParams, useRouter, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useQuery } from "urql";
import {
  type DeclarationStage,
  PanelNewsDocument,
  PanelsPageDocument,
  type PanelsPageQuery,
} from "~/generated/graphql";
import { Answer } from "~/ui/Answer";
import { Deadline } from "~/ui/Deadline";
import { Money } from "~/ui/Figures";
import { PageHeader } from "~/ui/PageHeader";
import { Pager } from "~/ui/Pager";
import { Scroll } from "~/ui/Scroll";
import { StageTag } from "~/ui/StageTag";
import { Empty } from "~/ui/states";
import { useMay } from "~/ui/useMay";
import { useNews } from "~/ui/useNews";
import { useWords } from "~/ui/useWords";
import { CallAgenda } from "./CallAgenda";
import { standing } from "./standing";

type Row = NonNullable<NonNullable<NonNullable<PanelsPageQuery["declarations"]["edges"]>[number]>["node"]>;

const stages: readonly DeclarationStage[] = [
  "PANEL_FORMING",
  "INDIVIDUAL_REVIEW",
  "COLLECTIVE_REVIEW",
  "REVIEW_CLOSED",
];
const size = 20;

/** 抽取与评审进度 of a batch: which projects want a panel, and how far the others are. */
export function PanelsPage() {
  const { t } = useWords("panel", "stages");
  const { batchId } = useParams({ from: "/shell/batches/$batchId/panels" });
  const { stage, after, page = 1 } = useSearch({ from: "/shell/batches/$batchId/panels" });
  const may = useMay();
  const [calling, call] = useState(false);
  const navigate = useNavigate({ from: "/batches/$batchId/panels" });
  const { history } = useRouter();
  const asked = useQuery({
    query: PanelsPageDocument,
    variables: {
      batchID: batchId,
      filter: { batchID: batchId, stages: stage ? [stage] : [...stages] },
      first: size,
      after,
    },
    requestPolicy: "cache-and-network",
  });
  const [, ask] = asked;
  useNews({ of: PanelNewsDocument, variables: { id: batchId } }, () =>
    ask({ requestPolicy: "network-only" }),
  );
  return (
    <Answer of={asked}>
      {({ batch, declarations }) => {
        const rows = declarations.edges?.flatMap((edge) => edge?.node ?? []) ?? [];
        return (
          <>
            <PageHeader
              title={t("panels.title")}
              about={
                <Link to="/batches/$batchId" params={{ batchId }}>
                  {batch.nameZh}
                </Link>
              }
              actions={
                <>
                  {may("callAgenda") && (
                    <button type="button" className="button" onClick={() => call(true)}>
                      {t("agenda.open")}
                    </button>
                  )}
                  {may("commitPanels") && (
                    <Link to="/batches/$batchId/panels/together" params={{ batchId }} className="button">
                      {t("together.title")}
                    </Link>
                  )}
                </>
              }
            />
            {calling && <CallAgenda batchID={batchId} onClose={() => call(false)} />}
            <nav className="tabs" aria-label={t("panels.stages")}>
              {[undefined, ...stages].map((each) => (
                <Link
                  key={each ?? "all"}
                  to="/batches/$batchId/panels"
                  params={{ batchId }}
                  search={{ stage: each }}
                  aria-current={stage === each ? "true" : undefined}
                >
                  {each ? t(`stages:declaration.${each}`) : t("panels.all")}
                </Link>
              ))}
            </nav>
            {rows.length === 0 ? <Empty>{t("panels.none")}</Empty> : <Rows rows={rows} />}
            <Pager
              total={declarations.totalCount}
              page={page}
              size={size}
              more={declarations.pageInfo.hasNextPage}
              onGo={(where) => {
                if (where === "back") return history.back();
                const next = { after: declarations.pageInfo.endCursor ?? undefined, page: page + 1 };
                void navigate({ search: { stage, ...(where === "next" && next) } });
              }}
            />
          </>
        );
      }}
    </Answer>
  );
}

function Rows({ rows }: { rows: readonly Row[] }) {
  const { t } = useWords("panel");
  return (
    <Scroll label={t("panels.title")} className="panel">
      <table className="list panel-table">
        <thead>
          <tr>
            {["name", "unit", "amount", "stage", "panel", "until", "steps"].map((column) => (
              <th key={column} scope="col" className={column === "amount" ? "number" : undefined}>
                {t(`panels.columns.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td className="name">
                <Link to="/declarations/$declarationId" params={{ declarationId: row.id }}>
                  {row.nameZh}
                </Link>
                <small className="code">{row.code}</small>
              </td>
              <td>{row.unit.shortNameZh}</td>
              <td className="number">
                <Money value={row.amount} />
              </td>
              <td>
                <StageTag of="declaration" stage={row.stage} />
              </td>
              <td>
                <Progress row={row} />
              </td>
              <td>
                <Deadline end={row.dueAt} />
              </td>
              <td>
                <Ways row={row} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

/** How far a panel is, in a few words. */
function Progress({ row }: { row: Row }) {
  const { t } = useWords("panel");
  const { current, waiting } = standing(row);
  if (waiting) return <span className="tag waiting">{t("drawn.DRAWN")}</span>;
  if (!drawable(row)) return <span className="soft">{t("panels.unneeded")}</span>;
  const sheets = current?.sheets ?? [];
  if (!current || sheets.length === 0)
    return <span className="soft">{t(current ? "panels.hidden" : "panels.undrawn")}</span>;
  const valid = sheets.filter(({ status }) => !["DECLINED", "RECUSED", "VOID"].includes(status));
  const done = row.stage === "PANEL_FORMING" ? ["ACCEPTED"] : ["SUBMITTED", "LOCKED"];
  return t(row.stage === "PANEL_FORMING" ? "panels.accepted" : "panels.submitted", {
    done: valid.filter(({ status }) => done.includes(status)).length,
    count: valid.length,
  });
}

/** Whether a panel has anything to do with the project: a section may conclude one alone. */
function drawable({ stage, rounds }: Row): boolean {
  return stage === "PANEL_FORMING" || (rounds?.length ?? 0) > 0;
}

function Ways({ row }: { row: Row }) {
  const { t } = useWords("panel");
  const params = { declarationId: row.id };
  const any = (status: string) =>
    row.rounds?.some((round) => round.status === status && round.drawStatus === "DRAWN");
  return (
    <div className="panel-steps">
      {drawable(row) && (
        <Link to="/declarations/$declarationId/panel" params={params} className="button">
          {t("panels.open")}
        </Link>
      )}
      {any("COLLECTIVE") && (
        <Link to="/declarations/$declarationId/meeting" params={params} className="button">
          {t("panels.meeting")}
        </Link>
      )}
      {any("CLOSED") && (
        <Link to="/declarations/$declarationId/result" params={params} className="button">
          {t("panels.result")}
        </Link>
      )}
    </div>
  );
}
