import { useState } from "react";
import type { Failure } from "~/lib/fault";
import { FaultNote } from "~/ui/FaultNote";
import { FormView } from "~/ui/form/FormView";
import type { Step } from "~/ui/StepButton";
import { Loading } from "~/ui/states";
import { useTransfer } from "~/ui/useTransfer";
import { useWords } from "~/ui/useWords";
import { Questions } from "./Questions";
import type { PapersOf } from "./usePapers";

type Props = { sheetID: string; actions: readonly Step[]; papers: PapersOf };

/** 申报材料: the form under review, its files, and what was asked about it. */
export function Papers({ sheetID, actions, papers }: Props) {
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

function Files({
  files,
  kinds,
}: {
  files: PapersOf["files"];
  kinds?: readonly { code: string; nameZh: string }[];
}) {
  const { t } = useWords("scoring");
  const { save } = useTransfer();
  const [failure, setFailure] = useState<Failure | null>(null);
  return (
    <section className="panel" aria-labelledby="papers-files">
      <h3 id="papers-files">{t("papers.files", { count: files.length })}</h3>
      {files.length === 0 && <p className="soft">{t("papers.noFiles")}</p>}
      <ul className="score-files">
        {files.map(({ id, kind, name, url }) => (
          <li key={id}>
            <button
              type="button"
              className="button quiet"
              onClick={() => void save(url, name).then(setFailure)}
            >
              {name}
            </button>
            <small className="soft">{kinds?.find(({ code }) => code === kind)?.nameZh ?? kind}</small>
          </li>
        ))}
      </ul>
      <FaultNote failure={failure} />
    </section>
  );
}
