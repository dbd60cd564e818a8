import "./form.css";
import { useWords } from "~/ui/useWords";
import { FieldView } from "./FieldView";
import type { FieldSpec, ListSpec } from "./fields";
import { sections } from "./fields";
import { changesUnder, type FormMarks, type FormNames, type FormText } from "./form";
import { ListView } from "./ListView";

type Props = {
  form: FormText;
  names?: FormNames;
  marks?: FormMarks;
  /** Leaves out what was not filled in; a reviewer may want to see the gaps. */
  filledOnly?: boolean;
  /** These fields and no others, without the headings of the form's parts. */
  only?: readonly string[];
};

/** The declared form to read: with what changed, what was remarked, and fields to choose. */
export function FormView({ form, names, marks = {}, filledOnly = false, only }: Props) {
  const { t } = useWords("form");
  const wanted = ({ key }: FieldSpec | ListSpec) =>
    (!marks.onlyChanged || changesUnder(marks.changes, key).length > 0) &&
    (!filledOnly || isFilled(form[key])) &&
    (!only || only.includes(key));
  const shown = sections
    .map(({ key, parts }) => ({ key, parts: parts.filter(wanted) }))
    .filter(({ parts }) => parts.length > 0);

  return (
    <div className="form-view">
      {shown.map(({ key, parts }) => (
        <section
          key={key}
          className={only ? undefined : "panel"}
          aria-label={only && t(`sections.${key}`)}
          aria-labelledby={only ? undefined : `form-${key}`}
        >
          {!only && <h2 id={`form-${key}`}>{t(`sections.${key}`)}</h2>}
          <div className="form-fields">
            {parts.map((part) =>
              "columns" in part ? (
                <ListView key={part.key} spec={part} form={form} names={names} marks={marks} />
              ) : (
                <FieldView key={part.key} spec={part} form={form} names={names} marks={marks} />
              ),
            )}
          </div>
        </section>
      ))}
      {shown.length === 0 && <p className="soft">{t("nothingChanged")}</p>}
    </div>
  );
}

function isFilled(value: FormText[keyof FormText]): boolean {
  return Array.isArray(value) ? value.length > 0 : Boolean(value);
}
