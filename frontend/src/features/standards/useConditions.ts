import { useQuery } from "urql";
import { CodesInForceDocument } from "~/generated/graphql";
import { format, multiply } from "~/lib/money";
import { useWords } from "~/ui/useWords";
import { bodyOf, type CodeLists, type Condition } from "./body";

/** The code lists in force, to name what rules and forms hold as codes. */
export function useCodes(): CodeLists | null {
  const [{ data }] = useQuery({ query: CodesInForceDocument });
  const text = data?.standards.edges?.[0]?.node?.body;
  const body = text ? bodyOf(text) : null;
  return body?.kind === "CODES" ? body : null;
}

const lists = { projectKind: "projectKind", nature: "projectNature", tags: "projectTags" } as const;

/** A rule's conditions in words: 项目属性为“新增项目”，且申请金额 ≥ 50 万元. */
export function useConditions(): (when: readonly Condition[]) => string {
  const { t } = useWords("standards");
  const codes = useCodes();

  const named = ({ field }: Condition, value: string) => {
    if (field === "lastGrade") return t(`grades.${value}`);
    const list = lists[field as keyof typeof lists];
    return (list && codes?.[list].find(({ code }) => code === value)?.nameZh) || value;
  };
  const figure = ({ field }: Condition, value: string) => {
    if (field === "growthRate") return `${format(multiply(value, "100") ?? value, 0)}%`;
    const money = field === "amount" || field === "lastYearBudget";
    return money ? t("rules.money", { amount: format(value, 0) }) : value;
  };
  const say = (condition: Condition) => {
    const { op, value = "", values = [] } = condition;
    const field = t(`rules.fields.${condition.field}`);
    if (condition.field === "emergency") return t(value === "true" ? "rules.emergency" : "rules.noEmergency");
    if (op in signs) return `${field} ${signs[op]} ${figure(condition, value)}`;
    const many = values.map((each) => named(condition, each)).join(t("rules.or"));
    return t(`rules.ops.${op}`, { field, value: named(condition, value), values: many });
  };
  return (when) => (when.length === 0 ? t("rules.always") : when.map(say).join(t("rules.and")));
}

const signs: Record<string, string> = { gt: ">", gte: "≥", lt: "<", lte: "≤" };
