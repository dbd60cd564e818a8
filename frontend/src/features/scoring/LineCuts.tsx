import type { Fault } from "~/lib/fault";
import { compare, format, subtract, sum } from "~/lib/money";
import { typedNumber } from "~/lib/typed";
import { FaultLines } from "~/ui/FaultNote";
import { Field } from "~/ui/Field";
import { useWords } from "~/ui/useWords";
import type { Cut } from "./typed";

type Line = { nameZh?: string | null; amount?: string | null };

type Props = {
  cuts: readonly Cut[];
  /** The budget lines; a form without any has one, the whole amount. */
  lines: readonly Line[];
  reasons: readonly { code: string; nameZh: string }[];
  declared: string;
  suggested: string;
  faults: readonly Fault[];
  onChange: (cuts: Cut[]) => void;
};

/** 核减明细: which budget line is cut, by how much, and why; beside the sum that it must make. */
export function LineCuts({ cuts, lines, reasons, declared, suggested, faults, onChange }: Props) {
  const { t } = useWords("scoring");
  const shown = lines.length > 0 ? lines : [{ nameZh: t("cuts.whole"), amount: declared }];
  const put = (at: number, part: Partial<Cut>) =>
    onChange(cuts.map((cut, index) => (index === at ? { ...cut, ...part } : cut)));
  const made = sum(cuts.map(({ cut }) => typedNumber(cut)).filter((cut) => compare(cut, "0") !== null));
  const wanted = subtract(declared, typedNumber(suggested));
  return (
    <fieldset className="score-cuts" data-path="lineCuts" tabIndex={-1}>
      <legend>{t("cuts.title")}</legend>
      {cuts.map((cut, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a cut is its place
        <div key={at} className="score-cut">
          <Field label={t("cuts.line", { row: at + 1 })} path={`lineCuts[${at}].line`} faults={faults}>
            {(control) => (
              <select
                {...control}
                className="input"
                value={cut.line}
                onChange={(event) => put(at, { line: event.target.value })}
              >
                <option value="">{t("choose")}</option>
                {shown.map(({ nameZh, amount }, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a budget line is its place
                  <option key={index} value={index}>
                    {`${index + 1}. ${nameZh ?? ""}（${format(amount ?? "")}）`}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <Field label={t("cuts.cut", { row: at + 1 })} path={`lineCuts[${at}].cut`} faults={faults}>
            {(control) => (
              <input
                {...control}
                className="input"
                inputMode="decimal"
                autoComplete="off"
                value={cut.cut}
                onChange={(event) => put(at, { cut: event.target.value })}
              />
            )}
          </Field>
          <Field label={t("cuts.reason", { row: at + 1 })} path={`lineCuts[${at}].reason`} faults={faults}>
            {(control) => (
              <select
                {...control}
                className="input"
                value={cut.reason}
                onChange={(event) => put(at, { reason: event.target.value })}
              >
                <option value="">{t("choose")}</option>
                {reasons.map(({ code, nameZh }) => (
                  <option key={code} value={code}>
                    {nameZh}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <button
            type="button"
            className="button quiet"
            aria-label={t("cuts.removeRow", { row: at + 1 })}
            onClick={() => onChange(cuts.filter((_, index) => index !== at))}
          >
            {t("cuts.remove")}
          </button>
        </div>
      ))}
      <FaultLines faults={faults.filter(({ path }) => path === "lineCuts")} />
      <div className="score-actions">
        <button
          type="button"
          className="button"
          onClick={() => onChange([...cuts, { line: "", cut: "", reason: "" }])}
        >
          {t("cuts.add")}
        </button>
        <span role="status" className="figure">
          {t("cuts.sum", { made: format(made ?? "0"), wanted: wanted === null ? "—" : format(wanted) })}
        </span>
      </div>
    </fieldset>
  );
}
