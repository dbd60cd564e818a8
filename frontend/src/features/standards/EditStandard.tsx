import { useRef, useState } from "react";
import { SaveStandardDocument, type StandardPageQuery } from "~/generated/graphql";
import type { Failure, Fault } from "~/lib/fault";
import { nameAt } from "~/lib/focus";
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
import { type Clash, merged } from "./merge";
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

/**
 * A draft under the office's hand: kept when it is saved, sound or not. What somebody else
 * saved meanwhile is joined to what is typed here.
 */
export function EditStandard({ standard, onTyped, reload }: Props) {
  const { t } = useWords("standards", "columns", "ui");
  const [seen, setSeen] = useState(() => ({ version: standard.version, body: read(standard.body) }));
  const [body, setBody] = useState<Body>(seen.body);
  const [joined, setJoined] = useState<readonly Clash[] | null>(null);
  const [saving, setSaving] = useState<Saving>({ kind: "clean" });
  const [failure, setFailure] = useState<Failure | null>(null);
  const [, save] = useIntent(SaveStandardDocument);
  const typed = useRef(0);
  const unsaved = saving.kind === "typing";
  useLeaveWarning(unsaved);
  const refused = useFaultsOf(failure);
  const faults: readonly Fault[] = failure ? refused : standard.faults;
  const columns = JSON.parse(standard.columns) as Column[];
  const rules = standard.kind === "SCREENING_RULES";

  if (standard.version > seen.version && saving.kind !== "saving") {
    const theirs = read(standard.body);
    const both = merged(seen.body, body, theirs);
    setSeen({ version: standard.version, body: theirs });
    setBody(unsaved ? both.body : theirs);
    if (unsaved) {
      setJoined(both.clashes);
      setFailure(null);
    }
  }

  const put = (next: Body) => {
    typed.current++;
    setBody(next);
    setSaving({ kind: "typing" });
    onTyped(true);
  };
  const keep = async () => {
    setSaving({ kind: "saving" });
    const sent = typed.current;
    const kept = await save({
      input: { id: standard.id, version: seen.version, body: JSON.stringify(body) },
    });
    setFailure(kept.failure);
    if (kept.failure) {
      setSaving({ kind: "typing" }); // nothing tries again by itself
      return;
    }
    if (kept.data) setSeen({ version: kept.data.saveStandard.version, body });
    setJoined(null);
    if (sent < typed.current) setSaving({ kind: "typing" });
    else {
      setSaving({ kind: "saved", at: new Date() });
      onTyped(false);
    }
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
      <FormFailure failure={failure} reload={reload} place={nameAt} />
      {joined && <Joined clashes={joined} />}
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

/** That another's changes came in, and where both changed the same. */
function Joined({ clashes }: { clashes: readonly Clash[] }) {
  const { t } = useWords("standards", "columns");
  return (
    <div role="status" className="fault-note warning">
      <p>{t("editor.joined")}</p>
      {clashes.length > 0 && (
        <>
          <p>{t("editor.clashes")}</p>
          <ul>
            {clashes.map(({ rows, field, theirs }) => (
              <li key={[...rows, field].join("/")}>
                {t(theirs === undefined ? "editor.clashGone" : "editor.clash", {
                  where: [...rows, t(`columns:${field}`)].join(" · "),
                  theirs: typeof theirs === "object" ? JSON.stringify(theirs) : String(theirs),
                })}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
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
