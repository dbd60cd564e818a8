import "./cuts.css";
import { type Cut, putCut, saidCuts } from "~/lib/cuts";
import type { Fault } from "~/lib/fault";
import { compare, format, subtract, sum } from "~/lib/money";
import { typedNumber } from "~/lib/typed";
import { FaultLines } from "./FaultNote";
import { Field } from "./Field";
import { useWords } from "./useWords";

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

/** 核减明细: every budget line with what is cut from it and why, over the sum that the cuts must make. */
export function LineCuts({ cuts, lines, reasons, declared, suggested, faults, onChange }: Props) {
  const { t } = useWords("ui");
  const shown = lines.length > 0 ? lines : [{ nameZh: t("cuts.whole"), amount: declared }];
  const made = sum(saidCuts(cuts).map(({ cut }) => numberOf(cut)));
  const wanted = subtract(declared, typedNumber(suggested));
  const whole = made !== null && wanted !== null && compare(made, wanted) === 0;
  const rows = shown.flatMap((line, index) => {
    const own = cuts.flatMap((cut, at) => (Number(cut.line) === index ? [at] : []));
    return (own.length > 0 ? own : [null]).map((at, turn) => ({ line, index, at, turn }));
  });
  return (
    <fieldset className="cuts" data-path="lineCuts" tabIndex={-1}>
      <legend>{t("cuts.title")}</legend>
      <ol>
        {rows.map(({ line, index, at, turn }) => (
          <CutRow
            key={`${index} ${turn}`}
            no={index + 1}
            line={line}
            cut={(at === null ? undefined : cuts[at]) ?? { line: String(index), cut: "", reason: "" }}
            path={pathOf(cuts, at)}
            reasons={reasons}
            faults={faults}
            onChange={(cut) => onChange(putCut(cuts, at, cut))}
          />
        ))}
      </ol>
      <p role="status" className={whole ? "cuts-sum figure good" : "cuts-sum figure"}>
        {t("cuts.sum", { made: format(made ?? "0"), wanted: wanted === null ? "—" : format(wanted) })}
      </p>
      <FaultLines faults={faults.filter(({ path }) => path === "lineCuts")} />
    </fieldset>
  );
}

/** The place of a cut among those that are sent. */
function pathOf(cuts: readonly Cut[], at: number | null): string {
  const cut = at === null ? undefined : cuts[at];
  const place = cut ? saidCuts(cuts).indexOf(cut) : -1;
  return place < 0 ? "" : `lineCuts[${place}]`;
}

/** What is typed, as far as it is a number. */
function numberOf(text: string): string {
  const number = typedNumber(text);
  return compare(number, "0") === null ? "0" : number;
}

type RowProps = {
  no: number;
  line: Line;
  cut: Cut;
  path: string;
  reasons: Props["reasons"];
  faults: readonly Fault[];
  onChange: (cut: Cut) => void;
};

function CutRow({ no, line, cut, path, reasons, faults, onChange }: RowProps) {
  const { t } = useWords("ui");
  const at = (field: string) => (path ? `${path}.${field}` : `cut ${no} ${field}`);
  return (
    <li data-cut={cut.cut !== "" || undefined}>
      <p className="cuts-line">
        <span>
          {no}. {line.nameZh ?? ""}
        </span>
        <span className="figure soft">{format(line.amount ?? "")}</span>
      </p>
      <div className="cuts-row">
        <Field label={t("cuts.cut", { row: no })} path={at("cut")} faults={faults}>
          {(control) => (
            <input
              {...control}
              className="input"
              inputMode="decimal"
              autoComplete="off"
              placeholder={t("cuts.none")}
              value={cut.cut}
              onChange={(event) => onChange({ ...cut, cut: event.target.value })}
            />
          )}
        </Field>
        <Field label={t("cuts.reason", { row: no })} path={at("reason")} faults={faults}>
          {(control) => (
            <select
              {...control}
              className="input"
              value={cut.reason}
              onChange={(event) => onChange({ ...cut, reason: event.target.value })}
            >
              <option value="">{t("cuts.why")}</option>
              {reasons.map(({ code, nameZh }) => (
                <option key={code} value={code}>
                  {nameZh}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
      {path && <FaultLines faults={faults.filter((fault) => fault.path === `${path}.line`)} />}
    </li>
  );
}
