import "./scoring.css";
import { useParams } from "@tanstack/react-router";
import { useEffect } from "react";
import { useQuery } from "urql";
import { unmask } from "~/generated/fragment-masking";
import { type Sheet_SheetFragment, Sheet_SheetFragmentDoc, SheetPageDocument } from "~/generated/graphql";
import { lastDay } from "~/lib/deadline";
import { Answer } from "~/ui/Answer";
import { Money } from "~/ui/Figures";
import { PageHeader } from "~/ui/PageHeader";
import { StageTag } from "~/ui/StageTag";
import { useWords } from "~/ui/useWords";
import { Invitation } from "./Invitation";
import { MeetingWay } from "./MeetingWay";
import { NextSheet } from "./NextSheet";
import { ReadSheet } from "./ReadSheet";
import { ScoreSheet } from "./ScoreSheet";
import { useKeepers } from "./useKeeper";

/** One sheet of this expert, from the invitation to what was handed in. */
export function SheetPage() {
  const { sheetId: id } = useParams({ from: "/shell/scoring/$sheetId" });
  const asked = useQuery({ query: SheetPageDocument, variables: { id }, requestPolicy: "cache-and-network" });
  const [, ask] = asked;
  const reload = () => ask({ requestPolicy: "network-only" });
  return (
    <Answer of={asked}>
      {({ sheet: masked }) => {
        const sheet = unmask(Sheet_SheetFragmentDoc, masked);
        return (
          <div className="score-page">
            <Head sheet={sheet} />
            {sheet.status === "INVITED" || sheet.status === "ACCEPTED" ? (
              <Invitation sheet={sheet} reload={reload} />
            ) : sheet.status === "SCORING" || sheet.status === "REOPENED" ? (
              <ScoreSheet key={sheet.id} sheet={sheet} reload={reload} />
            ) : (
              <Closed sheet={sheet} />
            )}
          </div>
        );
      }}
    </Answer>
  );
}

/** A sheet that is over: to be read, and off this device. */
function Closed({ sheet }: { sheet: Sheet_SheetFragment }) {
  const keepers = useKeepers();
  useEffect(() => {
    void keepers.close(sheet.id);
  }, [keepers, sheet.id]);
  return (
    <>
      <NextSheet sheet={sheet.id} />
      <ReadSheet sheet={sheet} />
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
        {sheet.status === "LOCKED" && <MeetingWay sheetID={sheet.id} />}
      </p>
      {sheet.status === "REOPENED" && sheet.reason && (
        <p className="score-reopened">{t("reopened", { reason: sheet.reason })}</p>
      )}
    </>
  );
}
