import { FaultNote } from "~/ui/FaultNote";
import { FormView } from "~/ui/form/FormView";
import type { Step } from "~/ui/StepButton";
import { Loading } from "~/ui/states";
import { useWords } from "~/ui/useWords";
import { Files } from "./Files";
import { Questions } from "./Questions";
import type { PapersOf } from "./usePapers";

type Props = { sheetID: string; actions: readonly Step[]; papers: PapersOf };

/** 申报材料: the form under review, its files, and what was asked about it. */
export default function Papers({ sheetID, actions, papers }: Props) {
  const { t } = useWords("scoring");
  const { form, files, guide, failure, fetching, ask } = papers;
  if (!form && fetching) return <Loading />;
  return (
    <div className="score-papers">
      <h2>{t("papers.title")}</h2>
      {failure && (
        <div>
          <FaultNote failure={failure} />
          <button type="button" className="button" onClick={ask}>
            {t("ui:retry")}
          </button>
        </div>
      )}
      <Files files={files} kinds={guide?.attachmentKinds} />
      <Questions sheetID={sheetID} actions={actions} questions={papers.questions} onAsked={ask} />
      {form && <FormView form={form} names={guide} filledOnly />}
    </div>
  );
}
