import { useNavigate, useSearch } from "@tanstack/react-router";
import { useId } from "react";
import { useQuery } from "urql";
import { FilingBatchesDocument, FilterUnitsDocument } from "~/generated/graphql";
import type { Values } from "~/lib/query";
import { Choose } from "~/ui/Choose";
import { Filters } from "~/ui/Filters";
import { useDeclarationFields } from "~/ui/query/useFields";
import { SavedViews } from "~/ui/SavedViews";
import { useUnits } from "~/ui/useUnits";
import { useWords } from "~/ui/useWords";
import { useSections } from "./useSections";

const outcomes = ["BLOCK", "EXEMPT", "SECTION_ONLY", "EXPERT", "EXPERT_COLLECTIVE"] as const;

/** The views and filters of the list, by choice or by words; the tabs above choose stages too. */
export function DeclarationFilters() {
  const { t } = useWords("projects");
  const search = useSearch({ from: "/shell/declarations" });
  const { year, as: _as, after: _after, page: _page, ...filters } = search;
  const navigate = useNavigate({ from: "/declarations" });
  const units = useUnits(FilterUnitsDocument);
  const sections = useSections();
  const [{ data }] = useQuery({ query: FilingBatchesDocument });
  const batches = data?.batches.edges?.flatMap((edge) => edge?.node ?? []) ?? [];
  const fields = useDeclarationFields({ units, sections, batches });
  const ask = (asked: Values, replace = false) =>
    void navigate({ search: { ...asked, year: Number(asked.year ?? year) }, replace });
  const named = (rows: readonly { code: string; nameZh: string }[]) =>
    rows.map(({ code, nameZh }) => ({ value: code, label: nameZh }));
  return (
    <>
      <SavedViews list="DECLARATIONS" values={filters} fields={fields} onAsk={ask} />
      <Filters
        key={JSON.stringify(search)}
        search={filters}
        hint={t("queryHint")}
        fields={fields}
        onAsk={ask}
      >
        {(chosen, choose) => (
          <>
            <Choose
              label={t("batch")}
              all={t("all")}
              value={chosen.batch}
              choices={batches.map(({ id, nameZh }) => ({ value: id, label: nameZh }))}
              onChange={(batch) => choose({ batch })}
            />
            <Choose
              label={t("section")}
              all={t("all")}
              value={chosen.section}
              choices={named(sections)}
              onChange={(section) => choose({ section })}
            />
            <Choose
              label={t("declarations.outcome")}
              all={t("all")}
              value={chosen.outcome}
              choices={outcomes.map((value) => ({ value, label: t(`ui:outcomes.${value}`) }))}
              onChange={(outcome) => choose({ outcome: outcome as typeof chosen.outcome })}
            />
            <Amount
              label={t("declarations.from")}
              value={chosen.from}
              onChange={(from) => choose({ from })}
            />
            <Amount label={t("declarations.to")} value={chosen.to} onChange={(to) => choose({ to })} />
            <label className="check">
              <input
                type="checkbox"
                checked={chosen.overdue ?? false}
                onChange={(event) => choose({ overdue: event.target.checked || undefined })}
              />
              {t("declarations.overdue")}
            </label>
            {/* The last, for it comes late: only those who see several units choose one. */}
            {units.length > 1 && (
              <Choose
                label={t("unit")}
                all={t("all")}
                value={chosen.unit}
                choices={named(units)}
                onChange={(unit) => choose({ unit })}
              />
            )}
          </>
        )}
      </Filters>
    </>
  );
}

type AmountProps = {
  label: string;
  value: string | undefined;
  onChange: (value: string | undefined) => void;
};

function Amount({ label, value, onChange }: AmountProps) {
  const id = useId();
  return (
    <div className="field narrow">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        className="input"
        inputMode="decimal"
        value={value ?? ""}
        onChange={(event) => onChange(event.target.value || undefined)}
      />
    </div>
  );
}
