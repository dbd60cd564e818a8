import { useState } from "react";
import { type FragmentType, unmask } from "~/generated/fragment-masking";
import { Extensions_BatchFragmentDoc } from "~/generated/graphql";
import { type Step, StepButton } from "~/ui/StepButton";
import { useWords } from "~/ui/useWords";
import { ExtendDialog } from "./ExtendDialog";

type Props = { batch: FragmentType<typeof Extensions_BatchFragmentDoc> & { actions: readonly Step[] } };

/** 延期: which units have more time, until when and why. */
export function Extensions(props: Props) {
  const { t } = useWords("batches");
  const batch = unmask(Extensions_BatchFragmentDoc, props.batch);
  const [asking, ask] = useState(false);
  const extensions = batch.extensions ?? [];
  return (
    <section className="panel">
      <div className="panel-head">
        <h2>{t("extend.list")}</h2>
        <StepButton of={props.batch.actions} step="extendDeadline" onClick={() => ask(true)}>
          {t("extend.title")}
        </StepButton>
      </div>
      {extensions.length === 0 && <p className="soft">{t("extend.none")}</p>}
      <ul className="clocks">
        {extensions.map(({ id, until, reason, unit }) => (
          <li key={id}>
            <span>{unit.nameZh}</span>
            <span className="tag waiting">{t("extend.until", { day: until ?? "" })}</span>
            <small className="soft">{reason}</small>
          </li>
        ))}
      </ul>
      {asking && (
        <ExtendDialog batchId={batch.id} deadline={batch.declareDeadline ?? ""} onClose={() => ask(false)} />
      )}
    </section>
  );
}
