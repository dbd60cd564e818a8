import { useState } from "react";
import type { Fault } from "~/lib/fault";
import { Field } from "~/ui/Field";
import { useWords } from "~/ui/useWords";
import { Evidence, type EvidenceFile } from "./Evidence";
import type { VisitDraft } from "./evaluation";
import { whereNow, withoutTraces } from "./photo";

type Props = {
  at: number;
  value: VisitDraft;
  files: readonly EvidenceFile[];
  declarationID: string;
  faults: readonly Fault[];
  onFile: (file: EvidenceFile) => void;
  onChange: (part: Partial<VisitDraft>) => void;
  onRemove: () => void;
};

/** 现场核查: when, where, who, what; photos with their place only where the photographer allows it. */
export function Visit({ at, value, files, declarationID, faults, onFile, onChange, onRemove }: Props) {
  const { t } = useWords("spending");
  const [located, setLocated] = useState(false);
  const text = (field: "place" | "people" | "findings") => (
    <Field
      key={field}
      label={t(`evaluation.visits.${field}`)}
      path={`visits[${at}].${field}`}
      faults={faults}
      required={field !== "people"}
    >
      {(control) => (
        <input
          {...control}
          className="input"
          value={value[field]}
          onChange={({ target }) => onChange({ [field]: target.value })}
        />
      )}
    </Field>
  );
  return (
    <fieldset className="spending-result">
      <legend>{t("evaluation.visits.of", { no: at + 1 })}</legend>
      <div className="fields">
        <Field label={t("evaluation.visits.on")} path={`visits[${at}].on`} faults={faults} required>
          {(control) => (
            <input
              {...control}
              type="date"
              className="input"
              value={value.on}
              onChange={({ target }) => onChange({ on: target.value })}
            />
          )}
        </Field>
        {text("place")}
        {text("people")}
        {text("findings")}
      </div>
      <label className="check">
        <input type="checkbox" checked={located} onChange={({ target }) => setLocated(target.checked)} />
        {t("evaluation.visits.located")}
      </label>
      <Evidence
        declarationID={declarationID}
        path={`visits[${at}].photos`}
        kind="SITE"
        label={t("evaluation.visits.photo")}
        before={withoutTraces}
        files={files.filter(({ id }) => value.photos.some(({ file }) => file === id))}
        onAdd={async (file) => {
          onFile(file);
          const location = located ? ((await whereNow()) ?? "") : "";
          onChange({ photos: [...value.photos, { file: file.id, location }] });
        }}
        onRemove={(id) => onChange({ photos: value.photos.filter(({ file }) => file !== id) })}
      />
      <button type="button" className="button quiet" onClick={onRemove}>
        {t("evaluation.visits.remove", { no: at + 1 })}
      </button>
    </fieldset>
  );
}
