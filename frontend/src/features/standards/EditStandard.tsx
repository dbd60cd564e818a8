import { useState } from "react";
import { SaveStandardDocument, type StandardPageQuery } from "~/generated/graphql";
import type { Failure, Fault } from "~/lib/fault";
import { FormFailure, useFaultsOf } from "~/ui/FormFailure";
import { SavedStatus, type Saving } from "~/ui/SavedStatus";
import { useIntent } from "~/ui/useIntent";
import { useLeaveWarning } from "~/ui/useLeaveWarning";
import { useWords } from "~/ui/useWords";
import type { CalendarYear, Rule } from "./body";
import { CalendarEditor } from "./CalendarEditor";
import { CodesEditor } from "./CodesEditor";
import type { Column, Row } from "./columns";
import { FrameworkEditor } from "./FrameworkEditor";
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
          <BodyEditor
            kind={standard.kind}
            columns={columns.filter(({ name }) => !header.includes(name))}
            body={body}
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

type BodyProps = {
  kind: string;
  columns: readonly Column[];
  body: Body;
  faults: readonly Fault[];
  onChange: (body: Body) => void;
};

/** What a kind holds, by the editor of its own where it has one. */
function BodyEditor({ kind, columns, body, faults, onChange }: BodyProps) {
  const tree = columns.find(({ name }) => name === "level1");
  const general = (of: readonly Column[]) => (
    <GeneralEditor columns={of} value={body} path="" faults={faults} onChange={onChange} />
  );
  switch (kind) {
    case "CALENDAR":
      return (
        <CalendarEditor
          years={(body.years as CalendarYear[] | undefined) ?? []}
          faults={faults}
          onChange={(years) => onChange({ ...body, years })}
        />
      );
    case "CODES":
      return <CodesEditor columns={columns} value={body} faults={faults} onChange={onChange} />;
    case "EVALUATION_FRAMEWORK":
    case "DEPARTMENT_FRAMEWORK":
      if (!tree) break;
      return (
        <>
          {general(columns.filter((each) => each !== tree))}
          <FrameworkEditor
            column={tree}
            rows={(body.level1 as Row[] | undefined) ?? []}
            faults={faults}
            onChange={(level1) => onChange({ ...body, level1 })}
          />
        </>
      );
  }
  return general(columns);
}

/** Rules stand in the order in which they are asked. */
function read(text: string): Body {
  const body = JSON.parse(text) as Body;
  const rules = body.rules as Rule[] | undefined;
  if (!rules?.every(({ priority }) => typeof priority === "number")) return body;
  return { ...body, rules: [...rules].sort((a, b) => a.priority - b.priority) };
}
