import "./meeting.css";
import { Link, useParams, useSearch } from "@tanstack/react-router";
import { useQuery } from "urql";
import { unmask } from "~/generated/fragment-masking";
import {
  ResultPageDocument,
  type ResultPageQuery,
  Round_DeclarationFragmentDoc,
  Round_RoundFragmentDoc,
} from "~/generated/graphql";
import { Answer } from "~/ui/Answer";
import { FormFiles } from "~/ui/FormFiles";
import { NotFound } from "~/ui/states";
import { useWords } from "~/ui/useWords";
import { Answers } from "./Answers";
import { Explained } from "./Explained";
import { Head } from "./Head";
import { Minutes } from "./Minutes";
import { Motions } from "./Motions";
import { Opinions } from "./Opinions";
import { Outcome } from "./Outcome";
import { Sheets } from "./Sheets";
import { Signatures } from "./Signatures";
import { Standing } from "./Standing";
import { useSitting } from "./useSitting";
import { useTally } from "./useTally";

/** 评审结果 once a round is closed: its sheets, how they make the score, and the meeting's conclusion beside them. */
export function ResultPage() {
  const { declarationId: id } = useParams({ from: "/shell/declarations/$declarationId/result" });
  const asked = useQuery({
    query: ResultPageDocument,
    variables: { id },
    requestPolicy: "cache-and-network",
  });
  return <Answer of={asked}>{({ declaration }) => <Result declaration={declaration} />}</Answer>;
}

function Result({ declaration: masked }: { declaration: ResultPageQuery["declaration"] }) {
  const { t } = useWords("meeting");
  const { round: no } = useSearch({ from: "/shell/declarations/$declarationId/result" });
  const declaration = unmask(Round_DeclarationFragmentDoc, masked);
  const closed = (masked.rounds ?? [])
    .filter(({ status, aggregate }) => status === "CLOSED" && aggregate)
    .sort((a, b) => b.no - a.no);
  const chosen = no === undefined ? closed[0] : closed.find((round) => round.no === no);
  const round = chosen && unmask(Round_RoundFragmentDoc, chosen);
  const tally = useTally(round?.id);
  const { sitting } = useSitting(round?.id);
  if (!round) return <NotFound />;
  return (
    <>
      <Head declaration={declaration} title={t("result.title", { name: declaration.nameZh })} />
      {closed.length > 1 && (
        <nav className="tabs" aria-label={t("result.rounds")}>
          {closed.map((each) => (
            <Link
              key={each.id}
              to="/declarations/$declarationId/result"
              params={{ declarationId: declaration.id }}
              search={{ round: each.no }}
              aria-current={each.id === round.id ? "true" : undefined}
            >
              {t("result.round", { no: each.no })}
            </Link>
          ))}
        </nav>
      )}
      <div className="meeting-page">
        {round.no === masked.reviewRound && masked.concludedAt && (
          <Outcome declaration={masked} amount={declaration.amount} />
        )}
        <Standing round={round} tally={tally.data} />
        {tally.data && <Explained tally={tally.data} />}
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
        {round.metAt && <FormFiles of="meetings" id={round.id} whose={declaration.nameZh} />}
      </div>
    </>
  );
}
