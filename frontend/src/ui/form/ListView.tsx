import { useWords } from "~/ui/useWords";
import { cellOf } from "./cell";
import type { ListSpec } from "./fields";
import { changesUnder, type FormMarks, type FormNames, type FormText } from "./form";
import { Remarks } from "./marks";

type Props = { spec: ListSpec; form: FormText; names?: FormNames; marks: FormMarks };

/** A list of the form as a table; changed cells are marked, rows that went are named below. */
export function ListView({ spec, form, names, marks }: Props) {
  const { t } = useWords("form");
  const label = t(`fields.${spec.key}`);
  const rows = (form[spec.key] ?? []) as readonly Record<string, string | number | null | undefined>[];
  const columns = spec.columns.filter(
    ({ key }) => key === "target" || rows.some((row) => row[key] !== null && row[key] !== "" && key in row),
  );
  const gone = changesUnder(marks.changes, spec.key).filter(
    ({ path, after }) => !after && rowOf(path, spec.key) >= rows.length,
  );
  const { onPick } = marks;
  const pick = (path: string, place: string, face: string) =>
    onPick ? (
      <button
        type="button"
        className="form-pick"
        aria-label={t("remarkOn", { place })}
        onClick={() => onPick(path)}
      >
        {face}
      </button>
    ) : (
      face
    );

  return (
    <div className="form-field long" data-path={spec.key}>
      <span className="form-label">{pick(spec.key, label, label)}</span>
      <Remarks at={spec.key} remarks={marks.remarks} />
      {rows.length === 0 ? (
        <span className="form-value">—</span>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys
        <section className="form-scroll" aria-label={label} tabIndex={0}>
          <table className="form-table">
            <thead>
              <tr>
                <th scope="col">{t("number")}</th>
                {columns.map(({ key, kind }) => (
                  <th key={key} scope="col" className={kind}>
                    {t(`columns.${spec.key}.${key}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row, at) => {
                const path = `${spec.key}[${at}]`;
                const changes = changesUnder(marks.changes, path);
                if (marks.onlyChanged && changes.length === 0) return null;
                return (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a row of the form is its place
                  <tr key={at} data-path={path}>
                    <th scope="row">{pick(path, t("row", { list: label, row: at + 1 }), String(at + 1))}</th>
                    {columns.map((column, index) => {
                      const keys = column.key === "target" ? targetKeys : [column.key];
                      const own = changes.filter((change) =>
                        keys.some((key) => change.path === `${path}.${key}`),
                      );
                      return (
                        <td
                          key={column.key}
                          className={column.kind}
                          data-path={`${path}.${column.key}`}
                          data-changed={own.length > 0 || undefined}
                        >
                          {cellOf(column, row, form.scheme, names, t) || "—"}
                          {own.length > 0 && (
                            <span className="form-was">
                              <b>{t("changed")}</b>
                              {own[0]?.before ? t("was", { before: own[0].before }) : t("wasEmpty")}
                            </span>
                          )}
                          {index === 0 && <Remarks at={path} remarks={marks.remarks} />}
                          <Remarks at={`${path}.${column.key}`} remarks={marks.remarks} />
                        </td>
                      );
                    })}
                  </tr>
                );
              })}
            </tbody>
          </table>
        </section>
      )}
      {gone.length > 0 && (
        <span className="form-was">
          {t("gone", {
            what: gone
              .map(({ before }) => before)
              .filter(Boolean)
              .join(t("and")),
          })}
        </span>
      )}
    </div>
  );
}

const targetKeys = ["operator", "targetValue", "targetText", "unit"];

/** indicators[7].unit of indicators is row 7. */
function rowOf(path: string, list: string): number {
  const [, row] = /^\w+\[(\d+)\]/.exec(path.startsWith(list) ? path : "") ?? [];
  return row === undefined ? -1 : Number(row);
}
