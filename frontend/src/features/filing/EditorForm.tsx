import { type ReactNode, useMemo } from "react";
import type { Files_FileFragment } from "~/generated/graphql";
import { FieldFaults } from "~/ui/FieldFaults";
import { useWords } from "~/ui/useWords";
import { BudgetGrid } from "./BudgetGrid";
import { ClassLine } from "./ClassLine";
import { Coach } from "./Coach";
import { DraftFiles } from "./DraftFiles";
import { useFilling } from "./FormContext";
import { IndicatorGrid } from "./IndicatorGrid";
import { ChoiceLine, FlagLine, LongLine, MoneyLine, TagsLine, TextLine } from "./lines";
import { FundSources, YearlySplit } from "./MoneyGrids";
import { Schedule } from "./Schedule";
import { Suggestions } from "./Suggestions";

type Props = {
  declarationID: string;
  files: readonly Files_FileFragment[];
  version: () => number;
  onFiles: () => void;
};

/** 项目支出绩效目标申报表, section by section. */
export function EditorForm({ declarationID, files, version, onFiles }: Props) {
  const { draft, put, guide, faults, coach } = useFilling();
  const ofList = (list: string) => faults.filter(({ path }) => path.startsWith(`${list}[`));
  // biome-ignore lint/correctness/useExhaustiveDependencies: ofList reads faults alone
  const [lineFaults, indicatorFaults] = useMemo(
    () => [ofList("budgetLines"), [...ofList("indicators"), ...coach]],
    [faults, coach],
  );
  return (
    <>
      <Section name="basics">
        <div className="fields">
          <TextLine name="nameZh" required />
          <ChoiceLine name="projectKind" from={guide.projectKinds} required />
          <ChoiceLine name="nature" from={guide.natures} required />
          <ClassLine />
          <TextLine name="startDate" type="date" required />
          <TextLine name="endDate" type="date" required />
          <TextLine name="leader" required />
          <TextLine name="contact" required />
          <TextLine name="phone" type="tel" required />
        </div>
        <TagsLine />
        <div className="fields">
          <FlagLine name="emergency" />
          {(draft.emergency || draft.emergencyDocNo !== "") && <TextLine name="emergencyDocNo" />}
        </div>
      </Section>
      <Section name="money">
        <div className="fields">
          <MoneyLine name="amount" required />
          <MoneyLine name="procurementAmount" />
          <MoneyLine name="lastYearBudget" />
          <MoneyLine name="lastYearExecuted" />
          <MoneyLine name="totalInvestment" />
        </div>
        <FundSources />
        <YearlySplit />
      </Section>
      <Section name="lines">
        <FieldFaults path="budgetLines" faults={faults} />
        <BudgetGrid
          rows={draft.budgetLines}
          amount={draft.amount}
          guide={guide}
          faults={lineFaults}
          put={put}
        />
      </Section>
      <Section name="goals">
        <LongLine name="annualGoal" required />
        <LongLine name="totalGoal" />
        <div className="fields">
          <ChoiceLine
            name="scheme"
            from={guide.schemes}
            blank={guide.schemes.find(({ isDefault }) => isDefault)?.nameZh}
          />
          <FlagLine name="noServiceObject" />
        </div>
        <FieldFaults path="indicators" faults={faults} />
        <IndicatorGrid
          rows={draft.indicators}
          scheme={draft.scheme}
          guide={guide}
          faults={indicatorFaults}
          put={put}
        />
        <Suggestions declarationID={declarationID} />
        <Coach remarks={coach} />
      </Section>
      <Section name="grounds">
        <LongLine name="policyBasis" required />
        <LongLine name="overview" required />
        <LongLine name="justification" required />
      </Section>
      <Section name="schedule">
        <Schedule />
      </Section>
      <Files>
        <DraftFiles declarationID={declarationID} initial={files} version={version} onChange={onFiles} />
      </Files>
    </>
  );
}

function Section({ name, children }: { name: string; children: ReactNode }) {
  const { t } = useWords("form");
  return (
    <section className="panel" aria-labelledby={`part-${name}`}>
      <h2 id={`part-${name}`}>{t(`sections.${name}`)}</h2>
      {children}
    </section>
  );
}

function Files({ children }: { children: ReactNode }) {
  const { t } = useWords("filing");
  return (
    <section className="panel" aria-labelledby="part-files">
      <h2 id="part-files">{t("filing:files.title")}</h2>
      {children}
    </section>
  );
}
