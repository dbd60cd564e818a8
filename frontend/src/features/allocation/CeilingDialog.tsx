import { useState } from "react";
import { type FundingPageQuery, SetCeilingsDocument } from "~/generated/graphql";
import { Field } from "~/ui/Field";
import { FormDialog } from "~/ui/FormDialog";
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
  const [own, setOwn] = useState<Record<string, string>>(
    Object.fromEntries(sections.map(({ section, ceiling: limit }) => [section.code, limit ?? ""])),
  );
  const limited = sections.filter(({ section }) => own[section.code]?.trim());

  const confirm = async () => {
    const { data, failure } = await save({
      input: {
        batchID: batch.id,
        version: batch.version,
        ceiling: ceiling.trim(),
        strict,
        sections: limited.map(({ section }) => ({
          sectionCode: section.code,
          ceiling: own[section.code]?.trim() ?? "",
        })),
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
          <fieldset className="section-ceilings" data-path="sections">
            <legend>{t("set.sections")}</legend>
            {sections.map(({ section }) => (
              <Field
                key={section.code}
                label={section.nameZh}
                path={`sections[${limited.findIndex((one) => one.section.code === section.code)}].ceiling`}
                faults={faults}
              >
                {(control) => (
                  <input
                    {...control}
                    className="input"
                    inputMode="decimal"
                    value={own[section.code] ?? ""}
                    onChange={(event) => setOwn({ ...own, [section.code]: event.target.value })}
                  />
                )}
              </Field>
            ))}
          </fieldset>
        </>
      )}
    </FormDialog>
  );
}
