import "./scoring.css";
import { Link } from "@tanstack/react-router";
import { useSyncExternalStore } from "react";
import { useClient } from "urql";
import { unmask } from "~/generated/fragment-masking";
import { MeetingWay_SheetFragmentDoc } from "~/generated/graphql";
import { Answer } from "~/ui/Answer";
import { Deadline } from "~/ui/Deadline";
import { Money, Points } from "~/ui/Figures";
import { PageHeader } from "~/ui/PageHeader";
import { StageTag } from "~/ui/StageTag";
import { Empty } from "~/ui/states";
import { useWords } from "~/ui/useWords";
import { LostNote } from "./LostNote";
import { meetingOf } from "./MeetingWay";
import { fillingOf, useKeepers } from "./useKeeper";
import { type MySheet as Sheet, useMySheets } from "./useMySheets";

type Group = "open" | "invited" | "meeting" | "waiting" | "done";

const groups: readonly Group[] = ["open", "invited", "meeting", "waiting", "done"];

/** 我的评审: what waits for this expert first, what is done last. */
export function MySheetsPage() {
  const { t } = useWords("scoring");
  const { asked, sheets, whole } = useMySheets();
  return (
    <>
      <PageHeader title={t("mine.title")} />
      <LostNote />
      <Answer of={asked}>
        {() => {
          if (sheets.length === 0) return <Empty>{t("mine.none")}</Empty>;
          const meetings = new Map(
            sheets.flatMap((sheet) => {
              const declaration = meetingOf(unmask(MeetingWay_SheetFragmentDoc, sheet));
              return declaration ? [[sheet.id, declaration] as const] : [];
            }),
          );
          return (
            <div className="score-groups">
              {groups.map((group) => {
                const own = sheets.filter((sheet) => groupOf(sheet, meetings) === group).sort(byEnd);
                return (
                  own.length > 0 && <SheetGroup key={group} group={group} sheets={own} meetings={meetings} />
                );
              })}
              {!whole && <p className="soft">{t("mine.more")}</p>}
            </div>
          );
        }}
      </Answer>
    </>
  );
}

function groupOf({ id, status }: Sheet, meetings: ReadonlyMap<string, string>): Group {
  if (meetings.has(id)) return "meeting";
  if (status === "SCORING" || status === "REOPENED") return "open";
  if (status === "INVITED") return "invited";
  return status === "ACCEPTED" ? "waiting" : "done";
}

const endOf = ({ status, respondBy, dueAt }: Sheet) => (status === "INVITED" ? respondBy : dueAt) ?? "";
const byEnd = (a: Sheet, b: Sheet) => endOf(a).localeCompare(endOf(b));

type GroupProps = { group: Group; sheets: readonly Sheet[]; meetings: ReadonlyMap<string, string> };

function SheetGroup({ group, sheets, meetings }: GroupProps) {
  const { t } = useWords("scoring");
  return (
    <section aria-labelledby={`mine-${group}`}>
      <h2 id={`mine-${group}`}>{t(`mine.${group}`, { count: sheets.length })}</h2>
      <ul className="score-list">
        {sheets.map((sheet) => (
          <li key={sheet.id} className="panel">
            <div className="score-list-head">
              {group === "meeting" ? (
                <Link
                  to="/declarations/$declarationId/meeting"
                  params={{ declarationId: meetings.get(sheet.id) ?? "" }}
                >
                  {sheet.projectName}
                </Link>
              ) : (
                <Link to="/scoring/$sheetId" params={{ sheetId: sheet.id }}>
                  {sheet.projectName}
                </Link>
              )}
              <StageTag of="sheet" stage={sheet.status} />
            </div>
            <p className="soft">
              {sheet.unitName} · {t("declared")} <Money value={sheet.declaredAmount} unit />
            </p>
            <p>
              {group !== "done" && <Deadline end={endOf(sheet)} />}{" "}
              {group === "open" && t("mine.scored", { scored: sheet.scored })}
              {group === "done" && sheet.submittedAt && <Points value={sheet.total} unit />}
              {sheet.leads && <span className="tag moving">{t("leads")}</span>}{" "}
              {group === "open" && <OnDevice sheet={sheet.id} />}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What this device has of an open sheet: what it needs to be scored anywhere, and what still waits to be sent. */
function OnDevice({ sheet }: { sheet: string }) {
  const { t } = useWords("scoring");
  const client = useClient();
  const keepers = useKeepers();
  const filling = fillingOf(client);
  const ready = useSyncExternalStore(filling.subscribe, filling.ready);
  const waiting = useSyncExternalStore(keepers.subscribe, keepers.waiting).get(sheet) ?? 0;
  return (
    <>
      {waiting > 0 && <span className="tag waiting">{t("mine.waiting", { count: waiting })}</span>}{" "}
      {ready.has(sheet) && <span className="tag plain">{t("mine.ready")}</span>}
    </>
  );
}
