import "./batches.css";
import { Link, useParams } from "@tanstack/react-router";
import { useQuery } from "urql";
import { BatchNewsDocument, BoardPageDocument, type BoardPageQuery } from "~/generated/graphql";
import { Answer } from "~/ui/Answer";
import { Clocks } from "~/ui/Clocks";
import { PageHeader } from "~/ui/PageHeader";
import { useMay } from "~/ui/useMay";
import { useNews } from "~/ui/useNews";
import { useWords } from "~/ui/useWords";
import { Bars } from "./Bars";
import { BatchDates } from "./BatchDates";
import { BatchSteps } from "./BatchSteps";
import { Extensions } from "./Extensions";
import { SectionTable } from "./SectionTable";
import { shownStages } from "./shownStages";
import { Tiles } from "./Tiles";

/** 批次看板: where a batch's declarations stand; every number leads to its list. */
export function BoardPage() {
  const { batchId } = useParams({ from: "/shell/batches/$batchId" });
  const asked = useQuery({
    query: BoardPageDocument,
    variables: { id: batchId },
    requestPolicy: "cache-and-network",
  });
  const [, ask] = asked;
  const renew = () => ask({ requestPolicy: "network-only" });
  useNews({ of: BatchNewsDocument, variables: { id: batchId } }, renew);
  return (
    <Answer of={asked}>{({ batchProgress }) => <Board progress={batchProgress} renew={renew} />}</Answer>
  );
}

type Props = { progress: BoardPageQuery["batchProgress"]; renew: () => void };

function Board({ progress, renew }: Props) {
  const { t } = useWords("batches", "stages");
  const may = useMay();
  const { batch } = progress;
  const sheets = (["invited", "accepted", "scoring", "submitted", "overdue"] as const).map((key) => ({
    key,
    label: t(`sheets.${key}`),
    count: progress.sheets[key],
    to: { batch: batch.id, stages: ["INDIVIDUAL_REVIEW" as const, "PANEL_FORMING" as const] },
    bad: key === "overdue",
  }));
  const panels = sheets.some(({ count }) => count > 0);
  return (
    <>
      <PageHeader
        title={batch.nameZh}
        about={t("board.about", { code: batch.code, year: batch.budgetYear })}
        actions={
          <>
            <BatchSteps batch={batch} renew={renew} />
            {may("panelDraw") && (
              <Link to="/batches/$batchId/panels" params={{ batchId: batch.id }} className="button">
                {t("board.panels")}
              </Link>
            )}
            <Link to="/batches/$batchId/reports" params={{ batchId: batch.id }} className="button">
              {t("board.reports")}
            </Link>
            {may("funding") && (
              <Link to="/batches/$batchId/funding" params={{ batchId: batch.id }} className="button">
                {t("board.funding")}
              </Link>
            )}
            {may("outbox") && (
              <Link to="/batches/$batchId/approval" params={{ batchId: batch.id }} className="button">
                {t("board.approval")}
              </Link>
            )}
            {may("publishTargets") && (
              <Link to="/batches/$batchId/disclosure" params={{ batchId: batch.id }} className="button">
                {t("board.disclosure")}
              </Link>
            )}
          </>
        }
      />
      <BatchDates batch={batch} />
      <Tiles progress={progress} />
      <div className="board">
        <Bars
          title={t("board.stages")}
          rows={shownStages(progress.stages).map(({ stage, count, amount }) => ({
            key: stage,
            label: t(`stages:declaration.${stage}`),
            count,
            amount,
            to: { batch: batch.id, stages: [stage] },
          }))}
        />
        <div className="board-side">
          <Bars
            title={t("board.outcomes")}
            rows={progress.outcomes.map(({ outcome, count, amount }) => ({
              key: outcome,
              label: t(`ui:outcomes.${outcome}`),
              count,
              amount,
              to: { batch: batch.id, outcome },
            }))}
          />
          {panels && <Bars title={t("board.sheets")} rows={sheets} />}
        </div>
      </div>
      <SectionTable batchId={batch.id} sections={progress.sections} />
      <div className="board">
        <Clocks clocks={progress.clocks} />
        <Extensions batch={batch} />
      </div>
    </>
  );
}
