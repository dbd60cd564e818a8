import { memo, useCallback, useMemo } from "react";
import type { Fault } from "~/lib/fault";
import { compare, format } from "~/lib/money";
import { typedNumber } from "~/lib/typed";
import { nameOf } from "~/ui/form/form";
import type { Column } from "~/ui/grid/column";
import { Grid } from "~/ui/grid/Grid";
import { useWords } from "~/ui/useWords";
import { blankIndicator, type IndicatorRow } from "./draft";
import { levelSums, weightSum } from "./sums";
import type { Put } from "./useDraft";
import type { Guide } from "./useGuide";

type Props = {
  rows: IndicatorRow[];
  /** The scheme (指标体系) in force: it says which levels there are. */
  scheme: string;
  guide: Guide;
  faults: readonly Fault[];
  put: Put;
};

const codes = (list: readonly { code: string; nameZh: string }[]) =>
  list.map(({ code, nameZh }) => ({ value: code, label: nameZh }));

/** 绩效指标表: the second level follows the first, a qualitative value is words. */
export const IndicatorGrid = memo(function IndicatorGrid({ rows, scheme, guide, faults, put }: Props) {
  const { t } = useWords("filing", "form");
  const levels = useMemo(() => {
    const found = guide.schemes.find(({ code }) => code === scheme);
    return (found ?? guide.schemes.find(({ isDefault }) => isDefault))?.level1 ?? [];
  }, [guide, scheme]);

  const columns = useMemo((): Column<IndicatorRow>[] => {
    const second = (level1: string) => levels.find(({ code }) => code === level1)?.level2 ?? [];
    const title = (key: string) => t(`form:columns.indicators.${key}`);
    const fromLibrary = ({ libraryRef }: IndicatorRow) => libraryRef !== "";
    const qualitative = ({ operator }: IndicatorRow) => operator === "QUAL";
    return [
      {
        key: "level1",
        title: title("level1"),
        kind: "choice",
        choices: codes(levels),
        required: true,
        width: 96,
      },
      {
        key: "level2",
        title: title("level2"),
        kind: "choice",
        choices: ({ level1 }) => codes(second(level1)),
        required: true,
        width: 120,
      },
      { key: "nameZh", title: title("nameZh"), kind: "text", required: true, width: 190 },
      {
        key: "operator",
        title: title("operator"),
        kind: "choice",
        choices: codes(guide.operators),
        required: true,
        locked: fromLibrary,
      },
      { key: "target", title: title("target"), kind: "text", required: true, width: 100 },
      {
        key: "unit",
        title: title("unit"),
        kind: "choice",
        choices: guide.unitsOfMeasure.map((unit) => ({ value: unit, label: unit })),
        locked: (row) => qualitative(row) || fromLibrary(row),
      },
      { key: "weight", title: title("weight"), kind: "number", required: true },
      { key: "definition", title: title("definition"), kind: "text", width: 180 },
      { key: "source", title: title("source"), kind: "text" },
      { key: "history", title: t("history3"), kind: "text" },
      { key: "evidenceMethod", title: t("evidence"), kind: "choice", choices: codes(guide.evidenceMethods) },
      { key: "scoringRule", title: title("scoringRule"), kind: "choice", choices: codes(guide.scoringRules) },
      {
        key: "checkpoints",
        title: title("checkpoints"),
        kind: "text",
        width: 220,
        locked: ({ scoringRule }) => scoringRule !== "CHECKLIST",
      },
      {
        key: "horizon",
        title: title("horizon"),
        kind: "choice",
        choices: ["ANNUAL", "TOTAL"].map((value) => ({ value, label: t(`form:horizon.${value}`) })),
      },
    ];
  }, [guide, levels, t]);

  const onChange = useCallback(
    (next: IndicatorRow[]) => {
      const fits = ({ level1, level2 }: IndicatorRow) =>
        levels.some(
          ({ code, level2: under }) => code === level1 && under.some((each) => each.code === level2),
        );
      put(
        "indicators",
        next.map((row) => ({
          ...row,
          level2: row.level2 === "" || fits(row) ? row.level2 : "",
          target: row.operator === "QUAL" ? row.target : typedNumber(row.target),
        })),
      );
    },
    [levels, put],
  );

  const sum = weightSum(rows);
  const full = sum !== null && compare(sum, "100") === 0;
  return (
    <>
      <p className="weights">
        <span role="status" className={`tag ${full ? "good" : "waiting"}`}>
          {t("weights.sum", { sum: sum === null ? "—" : format(sum, 0) })}
        </span>
        <span className="soft">
          {levelSums(rows).map((level) => (
            <span key={level.level1}>
              {nameOf(levels, level.level1)} {level.sum === null ? "—" : format(level.sum, 0)} ·{" "}
            </span>
          ))}
          {t("weights.execution")}
        </span>
      </p>
      <Grid
        label={t("grids.indicators")}
        path="indicators"
        columns={columns}
        rows={rows}
        onChange={onChange}
        blank={blankIndicator}
        faults={faults}
        addLabel={t("addIndicator")}
        most={100}
      />
    </>
  );
});
