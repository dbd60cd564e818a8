import "./filing.css";
import { Link, useParams } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import { useQuery } from "urql";
import { DeclarationPageDocument, type DeclarationPageQuery } from "~/generated/graphql";
import { lastDay } from "~/lib/deadline";
import { Answer } from "~/ui/Answer";
import { FaultNote } from "~/ui/FaultNote";
import { FormFiles } from "~/ui/FormFiles";
import { PageHeader } from "~/ui/PageHeader";
import { PastResult } from "~/ui/PastResult";
import { StageTag } from "~/ui/StageTag";
import { StepBar } from "~/ui/StepBar";
import { Loading } from "~/ui/states";
import { useWords } from "~/ui/useWords";
import { Acts } from "./Acts";
import { Editor } from "./Editor";
import { Reader } from "./Reader";
import { Returned } from "./Returned";
import { ReviewWays } from "./ReviewWays";
import { stepsOf } from "./steps";
import { useGuide } from "./useGuide";

export type Declaration = DeclarationPageQuery["declaration"];

/** One project's declaration of a year: typed by its unit, read by everybody else. */
export function DeclarationPage() {
  const { declarationId } = useParams({ from: "/shell/declarations/$declarationId" });
  return <Asked key={declarationId} id={declarationId} />;
}

function Asked({ id }: { id: string }) {
  const [said, say] = useState("");
  const [typing, setTyping] = useState(false);
  // While the form is typed its saves answer for themselves: the whole page is not asked again after each.
  const asked = useQuery({
    query: DeclarationPageDocument,
    variables: { id },
    requestPolicy: "network-only",
    pause: typing,
  });
  const [, ask] = asked;
  return (
    <Answer of={asked}>
      {({ declaration }) => (
        <OneDeclaration
          declaration={declaration}
          said={said}
          onTyping={setTyping}
          onDone={say}
          refresh={() => ask({ requestPolicy: "network-only" })}
        />
      )}
    </Answer>
  );
}

type Props = {
  declaration: Declaration;
  said: string;
  onTyping: (typing: boolean) => void;
  onDone: (said: string) => void;
  refresh: () => void;
};

function OneDeclaration({ declaration, said, onTyping, onDone, refresh }: Props) {
  const { guide, failure } = useGuide(declaration);
  const { id, version, actions } = declaration;
  const done = (words: string) => {
    onTyping(false);
    onDone(words);
  };
  const acts = <Acts id={id} version={version} actions={actions} onDone={done} />;
  const head = (buttons: ReactNode) => (
    <Head declaration={declaration} said={said}>
      {buttons}
    </Head>
  );
  if (failure) return <>{[head(acts), <FaultNote key="failure" failure={failure} />]}</>;
  if (!guide) return <Loading />;
  const mayType = actions.some(({ action, enabled }) => action === "saveDraft" && enabled);
  const returned = <Returned declaration={declaration} guide={guide} />;
  if (mayType) {
    return (
      <Editor
        key={`${id} ${version}`}
        declaration={declaration}
        guide={guide}
        head={(buttons) => (
          <>
            {head(buttons)}
            {returned}
          </>
        )}
        onTyping={onTyping}
        onDone={done}
        refresh={refresh}
      />
    );
  }
  return (
    <>
      {head(acts)}
      {returned}
      <Reader declaration={declaration} guide={guide} onDone={done} refresh={refresh} />
    </>
  );
}

type HeadProps = { declaration: Declaration; said: string; children: ReactNode };

/** What it is, whose, where it stands, who has it until when, and what may be done. */
function Head({ declaration, said, children }: HeadProps) {
  const { t } = useWords("filing");
  const { id, code, nameZh, unit, budgetYear, stage, outcome, holder, dueAt, versions, project } =
    declaration;
  const params = { declarationId: id };
  const way = stepsOf(stage, outcome);
  return (
    <>
      <div className="filing-head">
        <PageHeader
          title={nameZh || t("unnamed")}
          about={
            <>
              <Link to="/projects/$projectId" params={{ projectId: project.id }}>
                {code}
              </Link>{" "}
              · {unit.nameZh} · {t("year", { year: budgetYear })} <StageTag of="declaration" stage={stage} />
            </>
          }
          actions={
            <>
              {children}
              <ReviewWays declaration={declaration} />
              {versions && versions.length > 0 && (
                <Link to="/declarations/$declarationId/changes" params={params} className="button">
                  {t("compare")}
                </Link>
              )}
              {declaration.stage === "APPROVED" && (
                <Link to="/declarations/$declarationId/surveys" params={params} className="button">
                  {t("surveys")}
                </Link>
              )}
              <Link to="/declarations/$declarationId/print" params={params} className="button">
                {t("print.open")}
              </Link>
              <FormFiles of="declarations" id={id} whose={nameZh || code} />
            </>
          }
        />
      </div>
      <p role="status" className={said ? "said" : undefined}>
        {said}
      </p>
      <PastResult of={project} before={budgetYear} />
      <Followed declaration={declaration} />
      {way && (
        <StepBar
          steps={way.names.map((name) => t(`steps.${name}`))}
          at={way.at}
          holder={holder}
          until={dueAt && lastDay(dueAt)}
        />
      )}
    </>
  );
}

/** The ways to what became of an approved budget: monitoring, self-evaluation, evaluation. */
function Followed({
  declaration: { monitorings, selfEvaluation, evaluations },
}: {
  declaration: Declaration;
}) {
  const { t } = useWords("filing");
  if (!selfEvaluation && !monitorings?.length && !evaluations?.length) return null;
  return (
    <nav className="filing-ways" aria-label={t("followed.name")}>
      {monitorings?.map(({ id, throughMonth }) => (
        <Link key={id} to="/monitorings/$monitoringId" params={{ monitoringId: id }}>
          {t("followed.monitoring", { month: throughMonth })}
        </Link>
      ))}
      {selfEvaluation && (
        <Link to="/self-evaluations/$selfEvaluationId" params={{ selfEvaluationId: selfEvaluation.id }}>
          {t("followed.self")}
        </Link>
      )}
      {evaluations?.map(({ id, kind }) => (
        <Link key={id} to="/evaluations/$evaluationId" params={{ evaluationId: id }}>
          {t(`followed.${kind}`)}
        </Link>
      ))}
    </nav>
  );
}
