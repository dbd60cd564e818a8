import type { OverallYearsFragment } from "~/generated/graphql";
import type { Fault } from "~/lib/fault";
import { typedNumber } from "~/lib/typed";
import { Field } from "~/ui/Field";
import { FieldFaults } from "~/ui/FieldFaults";
import { Money } from "~/ui/Figures";
import { useWords } from "~/ui/useWords";
import { headKeys, moneyKeys, type YearDraft } from "./overall";

type Props = {
  year: OverallYearsFragment;
  path: string;
  value: YearDraft;
  faults: readonly Fault[];
  onChange: (part: Partial<YearDraft>) => void;
};

/** One year's figures; those of a year that has a form of its own are not typed. */
export function YearFields({ year, path, value, faults, onChange }: Props) {
  const { t } = useWords("overall");
  return (
    <fieldset className="overall-year" data-path={path} tabIndex={-1}>
      <legend>
        {t("year.of", { year: year.year })}{" "}
        {year.known && <span className="tag plain">{t("year.known")}</span>}
      </legend>
      <div className="overall-fields">
        {[...moneyKeys, ...headKeys].map((key) => (
          <Field key={key} label={t(`year.${key}`)} path={`${path}.${key}`} faults={faults} required>
            {(control) => (
              <input
                {...control}
                className="input figure"
                inputMode="decimal"
                autoComplete="off"
                readOnly={year.known}
                value={value[key]}
                onChange={({ target }) => onChange({ [key]: typedNumber(target.value) })}
              />
            )}
          </Field>
        ))}
      </div>
      <Sums year={year} />
      <FieldFaults path={path} faults={faults} />
    </fieldset>
  );
}

/** What a year comes to, and the part that each kind of money has of it. */
export function Sums({ year }: { year: OverallYearsFragment }) {
  const { t } = useWords("overall");
  const part = (value: string | null | undefined) => (value ? `${value}%` : "—");
  return (
    <p className="soft overall-sums">
      <span>
        {t("year.income")} <Money value={year.income} />
        {t("ui:marks.open")}
        {t("year.appropriation")} {part(year.incomeParts[0])}
        {t("ui:marks.list")}
        {t("year.other")} {part(year.incomeParts[1])}
        {t("ui:marks.close")}
      </span>
      <span>
        {t("year.expense")} <Money value={year.expense} />
        {t("ui:marks.open")}
        {t("year.basic")} {part(year.spentParts[0])}
        {t("ui:marks.list")}
        {t("year.projects")} {part(year.spentParts[1])}
        {t("ui:marks.close")}
      </span>
    </p>
  );
}
