import "~/ui/list.css";
import "./survey.css";
import { Link, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { useQuery } from "urql";
import { unmask } from "~/generated/fragment-masking";
import {
  OpenSurveyDocument,
  SurveyRowFragmentDoc,
  SurveysPageDocument,
  type SurveysPageQuery,
} from "~/generated/graphql";
import { Answer } from "~/ui/Answer";
import { Field } from "~/ui/Field";
import { FormDialog } from "~/ui/FormDialog";
import { PageHeader } from "~/ui/PageHeader";
import { Empty } from "~/ui/states";
import { useIntent } from "~/ui/useIntent";
import { useMay } from "~/ui/useMay";
import { useWords } from "~/ui/useWords";
import { SurveyView } from "./SurveyView";

type Declaration = SurveysPageQuery["declaration"];

/** 满意度调查 of one approved project: the surveys of its satisfaction indicators. */
export function SurveysPage() {
  const { t } = useWords("survey");
  const { declarationId: id } = useParams({ from: "/shell/declarations/$declarationId/surveys" });
  const asked = useQuery({
    query: SurveysPageDocument,
    variables: { id },
    requestPolicy: "cache-and-network",
  });
  const [, ask] = asked;
  const may = useMay();
  const refresh = () => ask({ requestPolicy: "network-only" });
  return (
    <Answer of={asked}>
      {({ declaration }) => {
        const surveys = unmask(SurveyRowFragmentDoc, declaration.surveys ?? []);
        return (
          <div className="surveys">
            <PageHeader
              title={t("title")}
              about={
                <>
                  {declaration.nameZh} · {declaration.unit.nameZh}
                </>
              }
              actions={
                <>
                  {may("openSurvey") && declaration.stage === "APPROVED" && (
                    <Open declaration={declaration} onOpened={refresh} />
                  )}
                  <Link to="/declarations/$declarationId" params={{ declarationId: id }} className="button">
                    {t("back")}
                  </Link>
                </>
              }
            />
            {surveys.length === 0 && (
              <section className="panel">
                <Empty>{t("none")}</Empty>
              </section>
            )}
            {surveys.map((survey) => (
              <SurveyView key={survey.id} survey={survey} onDone={refresh} />
            ))}
          </div>
        );
      }}
    </Answer>
  );
}

function Open({ declaration, onOpened }: { declaration: Declaration; onOpened: () => void }) {
  const { t } = useWords("survey");
  const rows = (declaration.indicators ?? []).filter(
    ({ horizon, level1, operator, removed }) =>
      !removed && horizon === "ANNUAL" && level1 === "SATISFACTION" && operator !== "QUAL",
  );
  const [asking, setAsking] = useState(false);
  const [no, setNo] = useState(rows[0]?.no ?? 0);
  const [title, setTitle] = useState(t("open.titleOf", { name: declaration.nameZh }));
  const [group, setGroup] = useState("");
  const [questions, setQuestions] = useState(t("open.question", { name: declaration.nameZh }));
  const [closesOn, setClosesOn] = useState("");
  const [planned, setPlanned] = useState("100");
  const [comments, setComments] = useState(true);
  const [, open] = useIntent(OpenSurveyDocument);
  if (rows.length === 0) return null;
  return (
    <>
      <button type="button" className="button primary" onClick={() => setAsking(true)}>
        {t("open.name")}
      </button>
      {asking && (
        <FormDialog
          title={t("open.name")}
          confirm={t("open.name")}
          onClose={() => setAsking(false)}
          onConfirm={async () => {
            const { failure } = await open({
              input: {
                declarationID: declaration.id,
                indicatorNo: no,
                title,
                targetGroup: group,
                questions: questions.split("\n").filter((line) => line.trim()),
                comments,
                closesOn,
                planned: Number(planned) || 0,
              },
            });
            if (!failure) onOpened();
            return failure;
          }}
        >
          {(faults) => (
            <>
              <Field label={t("open.indicator")} path="indicatorNo" faults={faults} required>
                {(control) => (
                  <select
                    {...control}
                    className="input"
                    value={no}
                    onChange={({ target }) => setNo(Number(target.value))}
                  >
                    {rows.map((row) => (
                      <option key={row.id} value={row.no}>
                        {row.nameZh}
                      </option>
                    ))}
                  </select>
                )}
              </Field>
              <Field label={t("open.title")} path="title" faults={faults} required>
                {(control) => (
                  <input
                    {...control}
                    className="input"
                    value={title}
                    onChange={({ target }) => setTitle(target.value)}
                  />
                )}
              </Field>
              <Field
                label={t("open.group")}
                path="targetGroup"
                faults={faults}
                hint={t("open.groupHint")}
                required
              >
                {(control) => (
                  <input
                    {...control}
                    className="input"
                    value={group}
                    onChange={({ target }) => setGroup(target.value)}
                  />
                )}
              </Field>
              <Field
                label={t("open.questions")}
                path="questions"
                faults={faults}
                hint={t("open.questionsHint")}
                required
              >
                {(control) => (
                  <textarea
                    {...control}
                    className="input"
                    rows={3}
                    value={questions}
                    onChange={({ target }) => setQuestions(target.value)}
                  />
                )}
              </Field>
              <Field label={t("open.closesOn")} path="closesOn" faults={faults} required>
                {(control) => (
                  <input
                    {...control}
                    type="date"
                    className="input"
                    value={closesOn}
                    onChange={({ target }) => setClosesOn(target.value)}
                  />
                )}
              </Field>
              <Field
                label={t("open.planned")}
                path="planned"
                faults={faults}
                hint={t("open.plannedHint")}
                required
              >
                {(control) => (
                  <input
                    {...control}
                    className="input figure"
                    inputMode="numeric"
                    value={planned}
                    onChange={({ target }) => setPlanned(target.value)}
                  />
                )}
              </Field>
              <label>
                <input
                  type="checkbox"
                  checked={comments}
                  onChange={({ target }) => setComments(target.checked)}
                />{" "}
                {t("open.comments")}
              </label>
            </>
          )}
        </FormDialog>
      )}
    </>
  );
}
