import { useState } from "react";
import { unmask } from "~/generated/fragment-masking";
import { AskAppealDocument, Files_FileFragmentDoc, FilingFormFragmentDoc } from "~/generated/graphql";
import { FormView } from "~/ui/form/FormView";
import { useWords } from "~/ui/useWords";
import { Reasoned } from "./Acts";
import { Conclusion } from "./Conclusion";
import type { Declaration } from "./DeclarationPage";
import { Files } from "./Files";
import { History } from "./History";
import { Questions } from "./Questions";
import { SectionOpinions } from "./SectionOpinions";
import { TakeIndicators } from "./TakeIndicators";
import type { Guide } from "./useGuide";
import { Verdicts } from "./Verdicts";

type Props = {
  declaration: Declaration;
  guide: Guide;
  onDone: (said: string) => void;
  /** Asks for the declaration anew. */
  refresh: () => void;
};

/** The form and its whole course, for whoever may see it. */
export function Reader({ declaration, guide, onDone, refresh }: Props) {
  const { t } = useWords("filing");
  const [filledOnly, setFilledOnly] = useState(true);
  const form = unmask(FilingFormFragmentDoc, declaration.form);
  const files = unmask(Files_FileFragmentDoc, declaration.attachments ?? []);
  return (
    <div className="filing-parts">
      <Conclusion declaration={declaration} lines={form.budgetLines} guide={guide}>
        <div className="actions">
          <Reasoned
            id={declaration.id}
            version={declaration.version}
            actions={declaration.actions}
            onDone={onDone}
            step="askAppeal"
            document={AskAppealDocument}
          />
        </div>
      </Conclusion>
      <Questions declaration={declaration} declarationID={declaration.id} guide={guide} onFile={refresh} />
      <label className="check screen-only">
        <input
          type="checkbox"
          checked={filledOnly}
          onChange={(event) => setFilledOnly(event.target.checked)}
        />
        {t("filledOnly")}
      </label>
      <FormView form={form} names={guide} marks={{ remarks: declaration.remarks }} filledOnly={filledOnly} />
      <TakeIndicators declarationID={declaration.id} />
      <section className="panel" aria-labelledby="files">
        <h2 id="files">{t("files.title")}</h2>
        <Files files={files} guide={guide} />
      </section>
      <SectionOpinions declaration={declaration} guide={guide} />
      <Verdicts declaration={declaration} />
      <History declaration={declaration} guide={guide} />
    </div>
  );
}
