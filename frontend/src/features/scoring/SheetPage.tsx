import "./scoring.css";
import { useParams } from "@tanstack/react-router";
import { lazy, Suspense, useEffect } from "react";
import { useQuery } from "urql";
import { unmask } from "~/generated/fragment-masking";
import { type Sheet_SheetFragment, Sheet_SheetFragmentDoc, SheetPageDocument } from "~/generated/graphql";
import { lastDay } from "~/lib/deadline";
import { Answer } from "~/ui/Answer";
import { Money } from "~/ui/Figures";
import { PageHeader } from "~/ui/PageHeader";
import { StageTag } from "~/ui/StageTag";
import { Loading } from "~/ui/states";
import { useWords } from "~/ui/useWords";
import { LostNote } from "./LostNote";
import { NextSheet } from "./NextSheet";
import { ScoreSheet } from "./ScoreSheet";
import { useKeepers, useKeepersOpened } from "./useKeeper";

const Invitation = lazy(() => import("./Invitation"));
const MeetingWay = lazy(() => import("./MeetingWay").then(({ MeetingWay }) => ({ default: MeetingWay })));
const ReadSheet = lazy(() => import("./ReadSheet"));

/** One sheet of this expert, from the invitation to what was handed in. */
export function SheetPage() {
  const { sheetId: id } = useParams({ from: "/shell/scoring/$sheetId" });
  const asked = useQuery({ query: SheetPageDocument, variables: { id }, requestPolicy: "cache-and-network" });
  const [, ask] = asked;
  const opened = useKeepersOpened();
  const reload = () => ask({ requestPolicy: "network-only" });
  return (
    <Answer of={asked}>
      {({ sheet: masked }) => {
        const sheet = unmask(Sheet_SheetFragmentDoc, masked);
        return (
          <div className="score-page">
            <Head sheet={sheet} />
            {sheet.status === "INVITED" || sheet.status === "ACCEPTED" ? (
              <Suspense fallback={<Loading />}>
                <Invitation sheet={sheet} reload={reload} />
              </Suspense>
            ) : !opened ? (
              <Loading />
            ) : sheet.status === "SCORING" || sheet.status === "REOPENED" ? (
              <>
                <LostNote sheet={sheet.id} />
                <ScoreSheet key={sheet.id} sheet={sheet} reload={reload} />
              </>
            ) : (
              <Closed sheet={sheet} />
            )}
          </div>
        );
      }}
    </Answer>
  );
}

/** A sheet that is over: to be read, and off this device but for what came too late. */
function Closed({ sheet }: { sheet: Sheet_SheetFragment }) {
  const keepers = useKeepers();
  useEffect(() => {
    void keepers.close(sheet.id);
  }, [keepers, sheet.id]);
  return (
    <>
      <LostNote sheet={sheet.id} />
      <NextSheet sheet={sheet.id} />
      <Suspense fallback={<Loading />}>
        <ReadSheet sheet={sheet} />
      </Suspense>
    </>
  );
}

function Head({ sheet }: { sheet: Sheet_SheetFragment }) {
  const { t } = useWords("scoring");
  return (
    <>
      <PageHeader
        title={sheet.projectName}
        about={
          <>
            {sheet.unitName} · {t("declared")} <Money value={sheet.declaredAmount} unit />
            {sheet.dueAt && ` · ${t("until", { day: lastDay(sheet.dueAt) })}`}
          </>
        }
      />
      <p className="score-standing">
        <StageTag of="sheet" stage={sheet.status} /> <span className="tag plain">{sheet.label}</span>{" "}
        {sheet.leads && <span className="tag moving">{t("leads")}</span>}{" "}
        {sheet.status === "LOCKED" && (
          <Suspense fallback={null}>
            <MeetingWay sheetID={sheet.id} />
          </Suspense>
        )}
      </p>
      {sheet.status === "REOPENED" && sheet.reason && (
        <p className="score-reopened">{t("reopened", { reason: sheet.reason })}</p>
      )}
    </>
  );
}
