import { useQuery } from "urql";
import { GrantBatchesDocument } from "~/generated/graphql";
import { type Fault, faultsAt } from "~/lib/fault";
import { FaultLines } from "~/ui/FaultNote";
import { Field } from "~/ui/Field";
import { useWords } from "~/ui/useWords";
import { useSections } from "./PlaceFields";

type BatchProps = { value: string; faults: readonly Fault[]; onChoose: (id: string) => void };

/** One batch to which a role is limited. */
export function BatchField({ value, faults, onChoose }: BatchProps) {
  const { t } = useWords("system");
  const [{ data }] = useQuery({ query: GrantBatchesDocument });
  const batches = data?.batches.edges?.flatMap((edge) => edge?.node ?? []) ?? [];
  return (
    <Field label={t("grants.batch")} path="batchID" faults={faults}>
      {(control) => (
        <select
          {...control}
          className="input"
          value={value}
          onChange={(event) => onChoose(event.target.value)}
        >
          <option value="">{t("grants.allBatches")}</option>
          {batches.map(({ id, nameZh }) => (
            <option key={id} value={id}>
              {nameZh}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

type PortfolioProps = {
  value: readonly string[];
  faults: readonly Fault[];
  onChoose: (codes: string[]) => void;
};

/** The sections that a leader is in charge of (分管); none means all. */
export function PortfolioField({ value, faults, onChoose }: PortfolioProps) {
  const { t } = useWords("system");
  const sections = useSections();
  const own = [
    ...faultsAt(faults, "portfolio"),
    ...faults.filter(({ path }) => path.startsWith("portfolio[")),
  ];
  return (
    <fieldset className="portfolio" data-path="portfolio">
      <legend>{t("grants.portfolio")}</legend>
      {sections.map(({ code, nameZh }) => (
        <label key={code} className="check">
          <input
            type="checkbox"
            checked={value.includes(code)}
            onChange={({ target }) =>
              onChoose(target.checked ? [...value, code] : value.filter((each) => each !== code))
            }
          />
          {nameZh}
        </label>
      ))}
      <FaultLines faults={own} />
    </fieldset>
  );
}
