import type { ReactNode } from "react";
import type { Fault } from "~/lib/fault";
import { qualitative } from "~/lib/planned";
import { typedNumber } from "~/lib/typed";
import { Field } from "~/ui/Field";
import { useWords } from "~/ui/useWords";
import { Checks } from "./Checks";
import type { FoundResult } from "./self";

type Row = {
  operator: string;
  target: string;
  unit: string;
  scoringRule: string;
  checkpoints?: readonly { text?: string | null; points?: string | null }[] | null;
};

type Props = {
  row: Row;
  value: FoundResult;
  path: string;
  faults: readonly Fault[];
  tiers: readonly { code: string; nameZh: string }[];
  /** A survey found the value: it is not typed. */
  measured: boolean;
  hint?: ReactNode;
  onChange: (part: Partial<FoundResult>) => void;
};

/** What came of one indicator, in the way in which it is scored: a figure, a yes or no, points of a list, or a tier. */
export function FoundFields({ row, value, path, faults, tiers, measured, hint, onChange }: Props) {
  const { t } = useWords("spending");
  const words = qualitative(row);
  const direct = words && row.scoringRule === "DIRECT";
  const listed = words && row.scoringRule === "CHECKLIST";
  return (
    <>
      <Field label={t("results.actual")} path={`${path}.actual`} faults={faults} hint={hint} required>
        {(control) => (
          <input
            {...control}
            className="input"
            inputMode={words ? undefined : "decimal"}
            autoComplete="off"
            readOnly={measured}
            value={value.actual}
            onChange={({ target }) => onChange({ actual: words ? target.value : typedNumber(target.value) })}
          />
        )}
      </Field>
      {direct && (
        <Field label={t("results.met")} path={`${path}.met`} faults={faults} required>
          {(control) => (
            <select
              {...control}
              className="input"
              value={value.met === null ? "" : String(value.met)}
              onChange={({ target }) =>
                onChange({ met: target.value === "" ? null : target.value === "true" })
              }
            >
              <option value="">{t("choose")}</option>
              <option value="true">{t("results.yes")}</option>
              <option value="false">{t("results.no")}</option>
            </select>
          )}
        </Field>
      )}
      {listed && (
        <Checks
          points={row.checkpoints ?? []}
          value={value.checks}
          path={path}
          faults={faults}
          onChange={(checks) => onChange({ checks })}
        />
      )}
      {words && !direct && !listed && (
        <>
          <Field label={t("results.tier")} path={`${path}.tier`} faults={faults} required>
            {(control) => (
              <select
                {...control}
                className="input"
                value={value.tier}
                onChange={({ target }) => onChange({ tier: target.value })}
              >
                <option value="">{t("choose")}</option>
                {tiers.map(({ code, nameZh }) => (
                  <option key={code} value={code}>
                    {nameZh}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <Field label={t("results.points")} path={`${path}.points`} faults={faults} required>
            {(control) => (
              <input
                {...control}
                className="input"
                inputMode="decimal"
                autoComplete="off"
                value={value.points}
                onChange={({ target }) => onChange({ points: typedNumber(target.value) })}
              />
            )}
          </Field>
        </>
      )}
    </>
  );
}
