import { useState } from "react";
import { SaveStandardDocument, type StandardPageQuery } from "~/generated/graphql";
import type { Failure, Fault } from "~/lib/fault";
import { FormFailure, useFaultsOf } from "~/ui/FormFailure";
import { SavedStatus, type Saving } from "~/ui/SavedStatus";
import { useIntent } from "~/ui/useIntent";
import { useLeaveWarning } from "~/ui/useLeaveWarning";
import { useWords } from "~/ui/useWords";
import type { Rule } from "./body";
import type { Column } from "./columns";
import { GeneralEditor } from "./GeneralEditor";
import { Part } from "./Part";
import { RulesEditor } from "./RulesEditor";

type Body = Record<string, unknown>;
type Props = {
  standard: StandardPageQuery["standard"];
  /** Tells whether something typed is not kept yet. */
  onTyped: (unsaved: boolean) => void;
  reload: () => void;
};

const header = ["nameZh", "basis", "remark"];

/** A draft under the office's hand: kept when it is saved, sound or not. */
export function EditStandard({ standard, onTyped, reload }: Props) {
  const { t } = useWords("standards", "columns", "ui");
  const [body, setBody] = useState<Body>(() => read(standard.body));
  const [saving, setSaving] = useState<Saving>({ kind: "clean" });
  const [failure, setFailure] = useState<Failure | null>(null);
  const [, save] = useIntent(SaveStandardDocument);
  const unsaved = saving.kind === "typing" || saving.kind === "failed";
  useLeaveWarning(unsaved);
  const refused = useFaultsOf(failure);
  const faults: readonly Fault[] = failure ? refused : standard.faults;
  const columns = JSON.parse(standard.columns) as Column[];
  const rules = standard.kind === "SCREENING_RULES";

  const put = (next: Body) => {
    setBody(next);
    setSaving({ kind: "typing" });
    onTyped(true);
  };
  const keep = async () => {
    setSaving({ kind: "saving" });
    const { id, version } = standard;
    const kept = await save({ input: { id, version, body: JSON.stringify(body) } });
    setFailure(kept.failure);
    setSaving(kept.failure ? { kind: "failed" } : { kind: "saved", at: new Date() });
    if (!kept.failure) onTyped(false);
  };
  return (
    <form
      noValidate
      className="stack"
      aria-label={t("editor.form")}
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
    >
      <FormFailure failure={failure} reload={reload} />
      <Part title={t("editor.head")}>
        <GeneralEditor
          columns={columns.filter(({ name }) => header.includes(name))}
          value={body}
          path=""
          faults={faults}
          onChange={put}
        />
      </Part>
      {rules ? (
        <RulesEditor
          rules={(body.rules as Rule[] | undefined) ?? []}
          faults={faults}
          onChange={(next) => put({ ...body, rules: next })}
        />
      ) : (
        <Part title={t("editor.body")}>
          <GeneralEditor
            columns={columns.filter(({ name }) => !header.includes(name))}
            value={body}
            path=""
            faults={faults}
            onChange={put}
          />
        </Part>
      )}
      <div className="actions editor-bar">
        <button type="submit" className="button primary" disabled={saving.kind === "saving"}>
          {t("editor.save")}
        </button>
        <SavedStatus saving={saving} />
      </div>
    </form>
  );
}

/** Rules stand in the order in which they are asked. */
function read(text: string): Body {
  const body = JSON.parse(text) as Body;
  const rules = body.rules as Rule[] | undefined;
  if (!rules?.every(({ priority }) => typeof priority === "number")) return body;
  return { ...body, rules: [...rules].sort((a, b) => a.priority - b.priority) };
}
