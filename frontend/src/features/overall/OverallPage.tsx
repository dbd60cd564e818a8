import "~/ui/list.css";
import "./overall.css";
import { Link, useParams } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useQuery } from "urql";
import {
  ConfirmOverallDocument,
  OverallPageDocument,
  PassOverallDocument,
  SignOverallDocument,
} from "~/generated/graphql";
import { Confirmed } from "~/ui/Acts";
import { FormFiles } from "~/ui/FormFiles";
import { FormHead } from "~/ui/FormHead";
import { type Acting, FormPage } from "~/ui/FormPage";
import { Steps } from "~/ui/Steps";
import { useWords } from "~/ui/useWords";
import { Editor } from "./Editor";
import type { Overall } from "./overall";
import { Projects } from "./Projects";
import { Reader } from "./Reader";
import { ReturnForm } from "./ReturnForm";
import { ScoreEditor } from "./ScoreEditor";
import { Scores } from "./Scores";

/** 部门整体支出绩效 of one department and year: typed by its clerk, read by everybody else. */
export function OverallPage() {
  const { overallId: id } = useParams({ from: "/shell/overalls/$overallId" });
  const asked = useQuery({ query: OverallPageDocument, variables: { id }, requestPolicy: "network-only" });
  return (
    <FormPage of={asked}>
      {({ overall }, acting) => <One key={`${id} ${overall.stage}`} overall={overall} {...acting} />}
    </FormPage>
  );
}

type Props = { overall: Overall } & Acting;

function One({ overall, said, onDone, refresh }: Props) {
  const head = (buttons: ReactNode) => (
    <Head overall={overall} said={said}>
      {buttons}
    </Head>
  );
  const offers = (step: string) => overall.actions.some(({ action, enabled }) => action === step && enabled);
  const on = { words: "overall", row: overall, onDone };
  const steps = <Steps words="overall" steps={overall.history} />;
  if (offers("saveOverall")) {
    return (
      <div className="overall">
        <Editor overall={overall} head={head} onDone={onDone} refresh={refresh} />
        <Projects overall={overall} />
        {steps}
      </div>
    );
  }
  if (offers("saveOverallScores")) {
    return (
      <div className="overall">
        <ScoreEditor overall={overall} head={head} onDone={onDone} refresh={refresh} />
        <Projects overall={overall} />
        <Reader overall={overall} />
        {steps}
      </div>
    );
  }
  return (
    <div className="overall">
      {head(
        <>
          <Confirmed {...on} step="signOverall" document={SignOverallDocument} />
          <Confirmed {...on} step="passOverall" document={PassOverallDocument} />
          <Confirmed {...on} step="confirmOverall" document={ConfirmOverallDocument} />
          <ReturnForm overall={overall} onDone={onDone} />
        </>,
      )}
      <Scores overall={overall} />
      <Projects overall={overall} />
      <Reader overall={overall} />
      {steps}
    </div>
  );
}

function Head({ overall, said, children }: { overall: Overall; said: string; children: ReactNode }) {
  const { t } = useWords("overall");
  const { id, year, unitName } = overall;
  return (
    <FormHead
      of="overall"
      row={overall}
      title={unitName}
      about={t("of", { year })}
      said={said}
      actions={
        <>
          {children}
          <Link to="/overalls/$overallId/print" params={{ overallId: id }} className="button">
            {t("print.name")}
          </Link>
          <FormFiles of="overalls" id={id} whose={unitName} />
        </>
      }
    />
  );
}
