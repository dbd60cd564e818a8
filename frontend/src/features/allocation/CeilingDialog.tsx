import { useState } from "react";
import { type FundingPageQuery, SetCeilingsDocument } from "~/generated/graphql";
import { Field } from "~/ui/Field";
import { FormDialog } from "~/ui/FormDialog";
import { ceilingsOf, SectionCeilings, type TypedCeilings } from "~/ui/SectionCeilings";
import { useIntent } from "~/ui/useIntent";
import { useWords } from "~/ui/useWords";

type Funding = FundingPageQuery["funding"];
type Props = {
  batch: Funding["batch"];
  sections: Funding["sections"];
  onClose: () => void;
  onDone: () => void;
};

/** The money of the batch, and what single sections may take of it; empty for no limit of its own. */
export function CeilingDialog({ batch, sections, onClose, onDone }: Props) {
  const { t } = useWords("allocation");
  const [, save] = useIntent(SetCeilingsDocument);
  const [ceiling, setCeiling] = useState(batch.ceiling ?? "");
  const [strict, setStrict] = useState(batch.strictCeiling);
  const [own, setOwn] = useState<TypedCeilings>(
    Object.fromEntries(sections.map(({ section, ceiling: limit }) => [section.code, limit ?? ""])),
  );

  const confirm = async () => {
    const { data, failure } = await save({
      input: {
        batchID: batch.id,
        version: batch.version,
        ceiling: ceiling.trim(),
        strict,
        sections: ceilingsOf(
          sections.map(({ section }) => section),
          own,
        ),
      },
    });
    if (data) onDone();
    return failure;
  };

  return (
    <FormDialog title={t("set.title")} confirm={t("set.confirm")} onConfirm={confirm} onClose={onClose}>
      {(faults) => (
        <>
          <Field label={t("set.ceiling")} path="ceiling" faults={faults} required>
            {(control) => (
              <input
                {...control}
                className="input"
                inputMode="decimal"
                value={ceiling}
                onChange={(event) => setCeiling(event.target.value)}
              />
            )}
          </Field>
          <label className="check">
            <input type="checkbox" checked={strict} onChange={(event) => setStrict(event.target.checked)} />
            {t("slide.strict")}
          </label>
          <SectionCeilings
            legend={t("set.sections")}
            sections={sections.map(({ section }) => section)}
            typed={own}
            faults={faults}
            onChange={setOwn}
          />
        </>
      )}
    </FormDialog>
  );
}
