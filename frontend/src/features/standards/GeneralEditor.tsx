import { type CSSProperties, useRef } from "react";
import type { Fault } from "~/lib/fault";
import { sum } from "~/lib/money";
import { typedNumber } from "~/lib/typed";
import { Field } from "~/ui/Field";
import { FieldFaults } from "~/ui/FieldFaults";
import { Scroll } from "~/ui/Scroll";
import { useWords } from "~/ui/useWords";
import { type Column, nextOf, type Row, without } from "./columns";
import { EditorControl } from "./EditorControl";

type Change = (value: unknown) => void;
type Props = {
  columns: readonly Column[];
  value: Row;
  path: string;
  faults: readonly Fault[];
  onChange: (value: Row) => void;
};

const composite = ({ holds }: Column) => holds === "ROWS" || holds === "OBJECT";
const under = (path: string, name: string) => (path ? `${path}.${name}` : name);

/** Any standard to change, field by field, as the columns of its kind say. */
export function GeneralEditor({ columns, value, path, faults, onChange }: Props) {
  const put = (name: string) => (next: unknown) => onChange(without({ ...value, [name]: next }));
  const plain = columns.filter((column) => !composite(column));
  return (
    <>
      {plain.length > 0 && (
        <div className="editor-fields">
          {plain.map((column) => (
            <Leaf
              key={column.name}
              column={column}
              value={value[column.name]}
              path={under(path, column.name)}
              faults={faults}
              onChange={put(column.name)}
            />
          ))}
        </div>
      )}
      {columns.filter(composite).map((column) => (
        <Compound
          key={column.name}
          column={column}
          value={value[column.name]}
          parent={String(value.code ?? "")}
          path={under(path, column.name)}
          faults={faults}
          onChange={put(column.name)}
        />
      ))}
    </>
  );
}

type One = { column: Column; value: unknown; path: string; faults: readonly Fault[]; onChange: Change };

/** A part of a standard, or its rows; parent is the code of the row that they lie in. */
export function Compound({ column, value, parent = "", path, faults, onChange }: One & { parent?: string }) {
  const { t } = useWords("columns");
  const columns = column.columns ?? [];
  if (column.holds === "OBJECT") {
    return (
      <fieldset className="editor-part" data-path={path}>
        <legend>{t(column.name)}</legend>
        <FieldFaults path={path} faults={faults} />
        <GeneralEditor
          columns={columns}
          value={(value as Row) ?? {}}
          path={path}
          faults={faults}
          onChange={onChange}
        />
      </fieldset>
    );
  }
  const rows = (value as Row[] | undefined) ?? [];
  return (
    <fieldset className="editor-part" data-path={path}>
      <legend>
        {t(column.name)} <Sum rows={rows} columns={columns} />
      </legend>
      <FieldFaults path={path} faults={faults} />
      {columns.some(composite) ? (
        <Tree
          name={t(column.name)}
          columns={columns}
          rows={rows}
          path={path}
          faults={faults}
          onChange={onChange}
        />
      ) : (
        <Lines
          name={t(column.name)}
          columns={columns}
          rows={rows}
          path={path}
          faults={faults}
          onChange={onChange}
        />
      )}
      <button
        type="button"
        className="button"
        onClick={() => onChange([...rows, nextOf(columns, rows, parent)])}
      >
        {t("say.add", { name: t(column.name) })}
      </button>
    </fieldset>
  );
}

/** What the weights of the rows come to, as they are typed. */
function Sum({ rows, columns }: { rows: readonly Row[]; columns: readonly Column[] }) {
  const { t } = useWords("columns");
  if (!columns.some(({ name }) => name === "weight") || rows.length === 0) return null;
  const total = sum(rows.map(({ weight }) => typedNumber(String(weight ?? "0"))));
  return (
    <span className="soft" role="status">
      {t("say.sum", { total: total ?? "—" })}
    </span>
  );
}

type RowsProps = {
  name: string;
  columns: readonly Column[];
  rows: readonly Row[];
  path: string;
  faults: readonly Fault[];
  onChange: Change;
};

const nameOf = (row: Row, at: number) => String(row.nameZh || row.year || row.code || at + 1);

/** Rows with rows of their own: each opens. */
function Tree({ columns, rows, path, faults, onChange }: RowsProps) {
  const { t } = useWords("columns");
  return rows.map((row, at) => {
    const here = `${path}[${at}]`;
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: a row has no other name while it is typed
      <details key={at} className="editor-row" open={faults.some((fault) => fault.path.startsWith(here))}>
        <summary>
          {nameOf(row, at)}{" "}
          {row.weight !== undefined && (
            <span className="soft figure">{t("say.points", { points: String(row.weight) })}</span>
          )}
        </summary>
        <GeneralEditor
          columns={columns}
          value={row}
          path={here}
          faults={faults}
          onChange={(next) => onChange(rows.map((each, index) => (index === at ? next : each)))}
        />
        <Ways rows={rows} at={at} onChange={onChange} />
      </details>
    );
  });
}

/** Plain rows: a line each. */
function Lines({ name, columns, rows, path, faults, onChange }: RowsProps) {
  const { t } = useWords("columns");
  const widths = new Map(columns.map((column) => [column.name, widthOf(column, rows)]));
  if (rows.length === 0) return <p className="soft">{t("say.none")}</p>;
  return (
    <Scroll label={name}>
      <table className="list editor-lines">
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.name} scope="col">
                {t(column.name)}
              </th>
            ))}
            <th scope="col">
              <span className="unseen">{t("say.remove", { name: "" })}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row has no other name while it is typed
            <tr key={at}>
              {columns.map((column) => {
                const here = `${path}[${at}].${column.name}`;
                const own = faults.filter((fault) => fault.path === here);
                return (
                  <td
                    key={column.name}
                    data-path={here}
                    data-label={t(column.name)}
                    style={{ "--room": widths.get(column.name) } as CSSProperties}
                  >
                    <EditorControl
                      column={column}
                      value={row[column.name]}
                      control={{
                        id: here,
                        "aria-invalid": own.length > 0 || undefined,
                        "aria-describedby": own.length > 0 ? `${here}-fault` : undefined,
                        "aria-required": undefined,
                      }}
                      label={`${nameOf(row, at)} ${t(column.name)}`}
                      onChange={(value) =>
                        onChange(
                          rows.map((each, index) =>
                            index === at ? without({ ...each, [column.name]: value }) : each,
                          ),
                        )
                      }
                    />
                    <FieldFaults faults={own} id={`${here}-fault`} />
                  </td>
                );
              })}
              <td>
                <Ways rows={rows} at={at} onChange={onChange} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

/** Room for the longest text of a column, as far as it goes on one line. */
function widthOf({ name, holds }: Column, rows: readonly Row[]): string | undefined {
  if (holds !== "TEXT") return;
  const longest = Math.max(0, ...rows.map((row) => emsOf(String(row[name] ?? ""))));
  return `${Math.min(24, Math.ceil(longest) + 4)}em`;
}

/** How wide a text is: a Chinese sign is square, others are narrower. */
const emsOf = (text: string) => [...text].reduce((sum, sign) => sum + (sign > "\u2e7f" ? 1 : 0.65), 0);

/** What becomes of a row: it moves before the one above it, or goes. */
function Ways({ rows, at, onChange }: { rows: readonly Row[]; at: number; onChange: Change }) {
  const { t } = useWords("columns");
  const name = nameOf(rows[at] ?? {}, at);
  const box = useRef<HTMLDivElement>(null);
  const up = () => {
    onChange([...rows.slice(0, at - 1), rows[at], rows[at - 1], ...rows.slice(at + 1)]);
    // Rows are their places, so that focus goes with the one that moved.
    const above = box.current?.closest("tr, details")?.previousElementSibling;
    const again = above?.querySelector<HTMLElement>(":scope > td > .row-ways > :enabled.quiet");
    (again ?? above?.querySelector<HTMLElement>("summary, input, select, textarea"))?.focus();
  };
  return (
    <div ref={box} className="row-ways">
      <button
        type="button"
        className="button quiet"
        disabled={at === 0}
        onClick={up}
        aria-label={t("say.raise", { name })}
      >
        ↑
      </button>
      <button
        type="button"
        className="button"
        onClick={() => onChange(rows.filter((_, index) => index !== at))}
        aria-label={t("say.remove", { name })}
      >
        {t("say.delete")}
      </button>
    </div>
  );
}

function Leaf({ column, value, path, faults, onChange }: One) {
  const { t } = useWords("columns");
  if (column.holds === "FLAG") {
    return (
      <label className="check" data-path={path}>
        <input
          type="checkbox"
          checked={value === true}
          onChange={(event) => onChange(event.target.checked)}
        />
        {t(column.name)}
      </label>
    );
  }
  return (
    <Field
      label={t(column.name)}
      path={path}
      faults={faults}
      required={!column.optional}
      hint={column.holds === "TEXTS" ? t("say.oneALine") : undefined}
    >
      {(control) => <EditorControl column={column} value={value} control={control} onChange={onChange} />}
    </Field>
  );
}
