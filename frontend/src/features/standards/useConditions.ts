import { useMemo } from "react";
import { useQuery } from "urql";
import { CodesInForceDocument, ReadConditionsDocument, type ReadConditionsQuery } from "~/generated/graphql";
import { format, multiply } from "~/lib/money";
import { useSettled } from "~/ui/useSettled";
import { useWords } from "~/ui/useWords";
import { bodyOf, type CodeLists } from "./body";

/** The code lists in force, to name what rules and forms hold as codes. */
export function useCodes(): CodeLists | null {
  const [{ data }] = useQuery({ query: CodesInForceDocument });
  const text = data?.standards.edges?.[0]?.node?.body;
  const body = text ? bodyOf(text) : null;
  return body?.kind === "CODES" ? body : null;
}

export type Reading = ReadConditionsQuery["readConditions"][number];
export type Part = Reading["parts"][number];

/** What the server reads in conditions, by their texts; asked once nobody types any more. */
export function useReadings(texts: readonly string[]): ReadonlyMap<string, Reading> {
  const settled = useSettled(texts, 300);
  const variables = useMemo(() => ({ texts: [...new Set(settled)] }), [settled]);
  const [{ data, operation }] = useQuery({ query: ReadConditionsDocument, variables });
  return useMemo(() => {
    const asked = (operation?.variables.texts ?? []) as readonly string[];
    return new Map((data?.readConditions ?? []).map((reading, index) => [asked[index] ?? "", reading]));
  }, [data, operation]);
}

const lists = { projectKind: "projectKind", nature: "projectNature", tags: "projectTags" } as const;
const signs: Record<string, string> = { gt: ">", gte: "≥", lt: "<", lte: "≤" };
const joints: Record<string, string> = { AND: "rules.and", OR: "rules.orElse", NOT: "rules.not" };

/** A condition in words: 项目属性为“新增项目”，且申请金额 ≥ 50 万元. */
export function useConditions(): (parts: readonly Part[]) => string {
  const { t } = useWords("standards");
  const codes = useCodes();

  const named = (field: string, value: string) => {
    if (field === "lastGrade") return t(`grades.${value}`);
    const list = lists[field as keyof typeof lists];
    return (list && codes?.[list].find(({ code }) => code === value)?.nameZh) || value;
  };
  const figure = (field: string, value: string) => {
    if (field === "growthRate") return `${format(multiply(value, "100") ?? value, 0)}%`;
    const money = field === "amount" || field === "lastYearBudget";
    return money ? t("rules.money", { amount: format(value, 0) }) : value;
  };
  const test = ({ field, op, values, to }: Part) => {
    const name = t(`rules.fields.${field}`);
    const first = values[0] ?? "";
    if (op === "is") return t("rules.emergency");
    if (op in signs) return `${name} ${signs[op]} ${figure(field, first)}`;
    const value = to > 0 ? figure(field, first) : named(field, first);
    return t(`rules.ops.${op}`, {
      field: name,
      value,
      values: values.map((each) => named(field, each)).join(t("rules.or")),
    });
  };
  const say = (part: Part) => {
    if (part.kind === "TEST") return test(part);
    if (part.kind === "ALWAYS") return t("rules.always");
    if (part.kind === "OPEN") return t("rules.open");
    if (part.kind === "CLOSE") return t("rules.close");
    return t(joints[part.kind] ?? "");
  };
  return (parts) => parts.map(say).join("");
}
