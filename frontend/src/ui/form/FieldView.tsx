import { format } from "~/lib/money";
import { type Say, useWords } from "~/ui/useWords";
import type { FieldSpec } from "./fields";
import { changesUnder, classOf, type FormMarks, type FormNames, type FormText, nameOf } from "./form";
import { Remarks, Was } from "./marks";

type Props = { spec: FieldSpec; form: FormText; names?: FormNames; marks: FormMarks };

/** One field: its name, which is a button where a remark may be made, and its value. */
export function FieldView({ spec, form, names, marks }: Props) {
  const { t } = useWords("form");
  const label = t(`fields.${spec.key}`);
  const changes = changesUnder(marks.changes, spec.key);
  const { onPick } = marks;
  return (
    <div
      className={`form-field ${spec.kind === "long" ? "long" : ""}`}
      data-path={spec.key}
      data-changed={changes.length > 0 || undefined}
    >
      {onPick ? (
        <button
          type="button"
          className="form-pick"
          aria-label={t("remarkOn", { place: label })}
          onClick={() => onPick(spec.key)}
        >
          {label}
        </button>
      ) : (
        <span className="form-label">{label}</span>
      )}
      <span className="form-value">{valueIn(spec, form, names, t) || "—"}</span>
      <Was changes={changes} />
      <Remarks at={spec.key} remarks={marks.remarks} />
    </div>
  );
}

function valueIn({ key, kind }: FieldSpec, form: FormText, names: FormNames | undefined, t: Say): string {
  const value = form[key];
  if (typeof value === "boolean") return value ? t("yes") : t("no");
  if (Array.isArray(value)) {
    return value.map((code) => nameOf(names?.tags, String(code))).join(t("and"));
  }
  if (typeof value !== "string") return "";
  switch (kind) {
    case "money":
      return value && `${format(value)} ${t("ui:wan")}`;
    case "projectKinds":
    case "natures":
    case "schemes":
      return nameOf(names?.[kind], value);
    case "functionalClasses":
      return classOf(names, value);
    default:
      return value;
  }
}
