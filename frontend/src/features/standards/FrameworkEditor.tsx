import { useState } from "react";
import type { Fault } from "~/lib/fault";
import { typedNumber } from "~/lib/typed";
import { FieldFaults } from "~/ui/FieldFaults";
import { useWords } from "~/ui/useWords";
import { type Column, nextOf, type Row } from "./columns";
import { GeneralEditor } from "./GeneralEditor";
import { type Node, pointsOf, sharesOf, sumOf } from "./weights";

type Props = {
  column: Column;
  rows: readonly Row[];
  faults: readonly Fault[];
  onChange: (rows: Row[]) => void;
};

/** The names of the three levels, each within the one before. */
const levels = ["level1", "level2", "level3"] as const;

const below = (row: Row, depth: number) => (row[levels[depth + 1] ?? ""] as Row[] | undefined) ?? [];
const weightOf = (row: Row) => String(row.weight ?? "0");

/** The rows as weights alone, and the rows with other weights. */
const nodesOf = (rows: readonly Row[], depth = 0): Node[] =>
  rows.map((row) => ({ weight: weightOf(row), below: nodesOf(below(row, depth), depth + 1) }));
function weighed(rows: readonly Row[], nodes: readonly Node[], depth = 0): Row[] {
  return rows.map((row, at) => {
    const node = nodes[at];
    if (!node) return row;
    const under = levels[depth + 1];
    const inner = under && row[under] ? { [under]: weighed(below(row, depth), node.below, depth + 1) } : {};
    return { ...row, weight: node.weight, ...inner };
  });
}

/**
 * 评价指标体系 as a tree: what each level comes to is said as it is typed. Weights are points
 * of the whole (直接分值), or shares of what lies above (相对权重), which become points at once.
 */
export function FrameworkEditor({ column, rows, faults, onChange }: Props) {
  const { t } = useWords("standards");
  const [shares, setShares] = useState<Row[] | null>(null);
  const shown = shares ?? rows;
  const put = (next: Row[]) => {
    if (!shares) {
      onChange(next);
      return;
    }
    setShares(next);
    onChange(weighed(next, pointsOf(nodesOf(next))));
  };
  return (
    <>
      <fieldset className="editor-acts">
        <legend>{t("tree.weights")}</legend>
        {[false, true].map((relative) => (
          <label key={String(relative)} className="check">
            <input
              type="radio"
              name="framework-weights"
              checked={(shares !== null) === relative}
              onChange={() => setShares(relative ? weighed(rows, sharesOf(nodesOf(rows))) : null)}
            />
            {t(relative ? "tree.shares" : "tree.points")}
          </label>
        ))}
      </fieldset>
      <Level
        column={column}
        depth={0}
        rows={shown}
        whole="100"
        shares={shares !== null}
        path={column.name}
        faults={faults}
        onChange={put}
      />
    </>
  );
}

type LevelProps = {
  column: Column;
  depth: number;
  rows: readonly Row[];
  /** The code of the row that these lie in. */
  parent?: string;
  /** What the weights of these rows should make. */
  whole: string;
  shares: boolean;
  path: string;
  faults: readonly Fault[];
  onChange: (rows: Row[]) => void;
};

function Level({ column, depth, rows, parent, whole, shares, path, faults, onChange }: LevelProps) {
  const { t } = useWords("standards", "columns");
  const sum = sumOf(rows.map(weightOf));
  const want = shares ? "100" : whole;
  const columns = column.columns ?? [];
  return (
    <div className="tree-level" data-path={path}>
      <p role="status" className={`tag ${sum === want ? "good" : "waiting"}`}>
        {t(shares ? "tree.sumOfShares" : "tree.sum", {
          level: t(`tree.${levels[depth]}`),
          sum: sum ?? "—",
          want,
        })}
      </p>
      {rows.map((row, at) => (
        <Branch
          // biome-ignore lint/suspicious/noArrayIndexKey: a row has no other name while it is typed
          key={at}
          row={row}
          columns={columns}
          depth={depth}
          shares={shares}
          path={`${path}[${at}]`}
          faults={faults}
          onChange={(next) => onChange(rows.map((each, index) => (index === at ? next : each)))}
          onRemove={() => onChange(rows.filter((_, index) => index !== at))}
        />
      ))}
      <button
        type="button"
        className="button"
        onClick={() => onChange([...rows, nextOf(columns, rows, parent)])}
      >
        {t("columns:say.add", { name: t(`tree.${levels[depth]}`) })}
      </button>
    </div>
  );
}

type BranchProps = Omit<LevelProps, "column" | "rows" | "parent" | "whole" | "onChange"> & {
  row: Row;
  columns: readonly Column[];
  onChange: (row: Row) => void;
  onRemove: () => void;
};

/** One row: its name and weight, what else it has behind a door, and the rows under it. */
function Branch({ row, columns, depth, shares, path, faults, onChange, onRemove }: BranchProps) {
  const { t } = useWords("standards", "columns");
  const name = String(row.nameZh ?? "");
  const under = columns.find((each) => each.name === levels[depth + 1]);
  const rest = columns.filter((each) => each !== under && each.name !== "nameZh" && each.name !== "weight");
  const own = faults.filter((fault) => fault.path.startsWith(path));
  const inner = own.some((fault) => rest.some((each) => fault.path.startsWith(`${path}.${each.name}`)));
  return (
    <div className="tree-branch" data-path={path}>
      <div className="tree-head">
        <input
          className="input"
          aria-label={t("tree.name", { level: t(`tree.${levels[depth]}`) })}
          data-path={`${path}.nameZh`}
          value={name}
          onChange={(event) => onChange({ ...row, nameZh: event.target.value })}
        />
        <input
          className="input figure"
          inputMode="decimal"
          aria-label={t(shares ? "tree.shareOf" : "tree.weightOf", { name })}
          data-path={`${path}.weight`}
          value={weightOf(row)}
          onChange={(event) => onChange({ ...row, weight: typedNumber(event.target.value) })}
        />
        <button
          type="button"
          className="button quiet"
          aria-label={t("columns:say.remove", { name })}
          onClick={onRemove}
        >
          ✕
        </button>
      </div>
      <FieldFaults
        faults={own.filter((fault) => [path, `${path}.nameZh`, `${path}.weight`].includes(fault.path))}
      />
      <details className="editor-row" open={inner}>
        <summary>{t("tree.more", { name })}</summary>
        <GeneralEditor columns={rest} value={row} path={path} faults={faults} onChange={onChange} />
      </details>
      {under && (
        <Level
          column={under}
          depth={depth + 1}
          rows={below(row, depth)}
          parent={String(row.code ?? "")}
          whole={weightOf(row)}
          shares={shares}
          path={`${path}.${under.name}`}
          faults={faults}
          onChange={(next) => onChange({ ...row, [under.name]: next })}
        />
      )}
    </div>
  );
}
