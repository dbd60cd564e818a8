import type { ReactNode } from "react";
import type { FilingFormFragment } from "~/generated/graphql";
import { format } from "~/lib/money";
import { classOf, nameOf } from "~/ui/form/form";
import { useWords } from "~/ui/useWords";
import type { Guide } from "./useGuide";

type Props = {
  form: FilingFormFragment;
  guide: Guide;
  department: string;
  unit: string;
  section: string;
};

/** What stands above the tables: whose project, what money, for what. */
export function PrintFacts({ form, guide, department, unit, section }: Props) {
  const { t } = useWords("filing", "form");
  const name = (key: string) => t(`form:fields.${key}`);
  const money = (value: string | null | undefined) => (value ? format(value) : "");
  const tags = form.tags?.map((code) => nameOf(guide.tags, code)).join(t("form:and"));
  const sources = form.fundSources?.map(
    ({ source, amount }) => `${nameOf(guide.fundSources, source)} ${money(amount)}`,
  );
  return (
    <table>
      <tbody>
        <Wide name={name("nameZh")}>{form.nameZh}</Wide>
        <Pair left={[t("print.department"), department]} right={[name("unitCode"), unit]} />
        <Pair
          left={[name("projectKind"), nameOf(guide.projectKinds, form.projectKind)]}
          right={[name("nature"), nameOf(guide.natures, form.nature)]}
        />
        <Pair
          left={[name("expFuncCode"), classOf(guide, form.expFuncCode)]}
          right={[t("print.section"), section]}
        />
        <Pair
          left={[t("print.term"), `${form.startDate ?? ""} — ${form.endDate ?? ""}`]}
          right={[name("tags"), tags]}
        />
        <Pair left={[name("leader"), form.leader]} right={[name("contact"), form.contact]} />
        <Pair
          left={[name("amount"), money(form.amount)]}
          right={[name("procurementAmount"), money(form.procurementAmount)]}
        />
        <Pair
          left={[name("lastYearBudget"), money(form.lastYearBudget)]}
          right={[name("lastYearExecuted"), money(form.lastYearExecuted)]}
        />
        <Wide name={name("fundSources")}>{sources?.join("；")}</Wide>
        <Wide name={name("policyBasis")}>{form.policyBasis}</Wide>
        <Wide name={name("overview")}>{form.overview}</Wide>
        <Wide name={name("justification")}>{form.justification}</Wide>
        {form.totalGoal && <Wide name={name("totalGoal")}>{form.totalGoal}</Wide>}
        <Wide name={name("annualGoal")}>{form.annualGoal}</Wide>
      </tbody>
    </table>
  );
}

type Fact = readonly [name: string, value: string | null | undefined];

function Pair({ left, right }: { left: Fact; right: Fact }) {
  return (
    <tr>
      {[left, right].map(([name, value]) => (
        <Cells key={name} name={name}>
          {value}
        </Cells>
      ))}
    </tr>
  );
}

function Cells({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <th scope="row">{name}</th>
      <td>{children}</td>
    </>
  );
}

function Wide({ name, children }: { name: string; children: ReactNode }) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td colSpan={3} className="typed">
        {children}
      </td>
    </tr>
  );
}
