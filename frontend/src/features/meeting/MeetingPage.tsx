import "./meeting.css";
import { Link, useParams } from "@tanstack/react-router";
import { Fragment, useState } from "react";
import { useQuery } from "urql";
import { unmask } from "~/generated/fragment-masking";
import {
  MeetingChangedDocument,
  MeetingNewsDocument,
  MeetingPageDocument,
  type MeetingPageQuery,
  Round_DeclarationFragmentDoc,
  Round_RoundFragmentDoc,
} from "~/generated/graphql";
import { failureOf, says } from "~/lib/fault";
import { Answer } from "~/ui/Answer";
import { Empty, NotFound } from "~/ui/states";
import { useMay } from "~/ui/useMay";
import { useNews } from "~/ui/useNews";
import { useWords } from "~/ui/useWords";
import { AgendaBar } from "./AgendaBar";
import { Answers } from "./Answers";
import { Attendance } from "./Attendance";
import { Conclude } from "./Conclude";
import { Departure } from "./Departure";
import { Ended } from "./Ended";
import { Head } from "./Head";
import { Minutes } from "./Minutes";
import { Motions } from "./Motions";
import { Opinions } from "./Opinions";
import { RecordForm } from "./RecordForm";
import { Sheets } from "./Sheets";
import { Signatures } from "./Signatures";
import { Standing } from "./Standing";
import { useSitting } from "./useSitting";
import { useTally } from "./useTally";

/**
 * 集体评审: all sheets side by side, and what the panel makes of them together. While
 * the panel meets, its round tells of everything; before that, the batch does.
 */
export function MeetingPage() {
  const { declarationId: id } = useParams({ from: "/shell/declarations/$declarationId/meeting" });
  const may = useMay();
  const [left, leave] = useState<string | null>(null);
  const excused = left === id;
  const asked = useQuery({
    query: MeetingPageDocument,
    variables: { id },
    requestPolicy: "cache-and-network",
  });
  const [{ data, error }, ask] = asked;
  const renew = () => ask({ requestPolicy: "network-only" });
  const batch = data && unmask(Round_DeclarationFragmentDoc, data.declaration).batch.id;
  const meets = data?.declaration.rounds?.some(({ status }) => status === "COLLECTIVE");
  useNews(
    {
      of: MeetingNewsDocument,
      variables: { id: batch ?? "" },
      concerns: ({ batchChanged: { declarationID } }) => !declarationID || declarationID === id,
      deaf: !batch || meets || !may("batchChanged"),
    },
    renew,
  );
  if ((excused || says(failureOf(error), "E_NOT_FOUND")) && may("meetingEnd"))
    return <Ended declarationID={id} excused={excused} />;
  return (
    <Answer of={asked}>
      {(answer) => <Meeting {...answer} renew={renew} onExcused={() => leave(id)} />}
    </Answer>
  );
}

type Props = MeetingPageQuery & { renew: () => void; onExcused: () => void };

function Meeting({ declaration: masked, renew, onExcused }: Props) {
  const { t } = useWords("meeting");
  const may = useMay();
  const declaration = unmask(Round_DeclarationFragmentDoc, masked);
  const rounds = masked.rounds ?? [];
  const meets = rounds.find(({ status }) => status === "COLLECTIVE");
  const round = meets && unmask(Round_RoundFragmentDoc, meets);
  const tally = useTally(round?.id);
  const { sitting, renew: renewSitting } = useSitting(round?.id);
  useNews(
    {
      of: MeetingChangedDocument,
      variables: { roundID: round?.id ?? "" },
      deaf: !round || !may("meetingChanged"),
    },
    () => {
      renewSitting();
      renew();
    },
  );
  if (!round) {
    if (rounds.length === 0 && !may("panelDraw")) return <NotFound />;
    const over = rounds.some(({ status, aggregate }) => status === "CLOSED" && aggregate);
    return (
      <>
        <Head declaration={declaration} title={t("title", { name: declaration.nameZh })} />
        <Empty
          action={
            over && (
              <Link
                to="/declarations/$declarationId/result"
                params={{ declarationId: declaration.id }}
                className="button"
              >
                {t("toResult")}
              </Link>
            )
          }
        >
          {t(over ? "over" : "notYet")}
        </Empty>
      </>
    );
  }
  const own = sitting?.seats.find(({ mine }) => mine)?.label;
  const sheet = tally.data?.sheets.find((each) => each.sheet.label === own)?.sheet.id;
  const records = round.actions.some(({ action }) => action === "recordMeeting");
  return (
    <>
      <Head
        declaration={declaration}
        title={t("title", { name: declaration.nameZh })}
        actions={
          sheet &&
          may("compareDesk") && (
            <Link to="/scoring/$sheetId/compare" params={{ sheetId: sheet }} className="button">
              {t("compare")}
            </Link>
          )
        }
      />
      <div className="meeting-page">
        <AgendaBar declarationID={declaration.id} />
        {/* What is typed or asked here belongs to its round, also when the meeting moves on. */}
        <Fragment key={round.id}>
          <Departure declaration={declaration} />
          {sitting && <Attendance sitting={sitting} onExcused={onExcused} />}
          <Standing round={round} tally={tally.data} />
          <Sheets
            tally={tally.data}
            failure={tally.failure}
            declaration={declaration}
            revision={round.revision}
          />
          <Answers questions={declaration.questions ?? []} />
          {sitting && (
            <Opinions sitting={sitting} declared={declaration.amount ?? ""} reads={tally.data !== null} />
          )}
          {sitting && <Motions sitting={sitting} declaration={declaration} />}
          {round.metAt && <Minutes round={round} declaration={declaration} />}
          {round.metAt && <Signatures round={round} />}
          {records && (
            <RecordForm
              round={round}
              declaration={declaration}
              tally={tally.data}
              sitting={sitting}
              renew={renew}
            />
          )}
          <Conclude round={round} declaration={declaration} onConcluded={renew} />
        </Fragment>
      </div>
    </>
  );
}
