import { useDeferredValue, useId } from "react";
import { useQuery } from "urql";
import { PlaceChoicesDocument } from "~/generated/graphql";
import type { Fault } from "~/lib/fault";
import { Field } from "~/ui/Field";
import { useWords } from "~/ui/useWords";

type UnitProps = {
  value: string;
  faults: readonly Fault[];
  required?: boolean;
  onType: (value: string) => void;
};

/** A unit by its code or name, with those that fit offered while typing. */
export function UnitField({ value, faults, required, onType }: UnitProps) {
  const { t } = useWords("system");
  const list = useId();
  const keyword = useDeferredValue(codeIn(value) ?? "");
  const [{ data }] = useQuery({
    query: PlaceChoicesDocument,
    variables: { keyword, units: true },
    pause: keyword.length < 2,
  });
  const units = data?.units?.edges?.flatMap((edge) => edge?.node ?? []) ?? [];
  return (
    <>
      <Field label={t("unit")} path="unitCode" faults={faults} hint={t("unitHint")} required={required}>
        {(control) => (
          <input
            {...control}
            className="input"
            list={list}
            autoComplete="off"
            value={value}
            onChange={(event) => onType(event.target.value)}
          />
        )}
      </Field>
      <datalist id={list}>
        {units.map(({ id, code, nameZh }) => (
          <option key={id} value={`${code} ${nameZh}`} />
        ))}
      </datalist>
    </>
  );
}

/** The bureau's sections (业务科室). */
export function useSections(): { id: string; code: string; nameZh: string }[] {
  const [{ data }] = useQuery({ query: PlaceChoicesDocument, variables: { units: false } });
  return data?.sections ?? [];
}

type SectionProps = {
  value: string;
  faults: readonly Fault[];
  required?: boolean;
  onChoose: (code: string) => void;
};

/** One of the bureau's sections. */
export function SectionField({ value, faults, required, onChoose }: SectionProps) {
  const { t } = useWords("system");
  const sections = useSections();
  return (
    <Field label={t("section")} path="sectionCode" faults={faults} required={required}>
      {(control) => (
        <select
          {...control}
          className="input"
          value={value}
          onChange={(event) => onChoose(event.target.value)}
        >
          <option value="">{t("none")}</option>
          {sections.map(({ code, nameZh }) => (
            <option key={code} value={code}>
              {nameZh}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

/** The code at the head of what was typed or chosen: "205001 区教育局". */
export function codeIn(typed: string): string | null {
  return typed.trim().split(/\s+/)[0] || null;
}
