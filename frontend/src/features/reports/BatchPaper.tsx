import { format } from "~/lib/money";
import { useWords } from "~/ui/useWords";
import { Annex } from "./Annex";
import type { BatchContent, Group } from "./content";
import { Frame } from "./Frame";
import { ProblemTable } from "./ProblemTable";
import { PlainTable, RankTable } from "./RankTable";
import { percent, TallyTable } from "./TallyTable";
import { Words } from "./Words";

/** 绩效预算评价报告: seven chapters, figures bound to rows, text from people. */
export function BatchPaper({ report }: { report: BatchContent }) {
  return (
    <>
      <Overview report={report} />
      <Conclusion report={report} />
      <Results report={report} />
      <Arrangement report={report} />
      <Problems report={report} />
      <Advice />
      <Annex report={report} />
    </>
  );
}

type Props = { report: BatchContent };

function Overview({ report }: Props) {
  const { t } = useWords("reports");
  const { total, byUnit, byScreening } = report.summary;
  const { workload } = report;
  return (
    <section>
      <h2>{t("paper.one")}</h2>
      <h3>{t("chapters.basis")}</h3>
      <Words chapter="basis" />
      <h3>{t("chapters.scope")}</h3>
      <Words chapter="scope" />
      <p>
        {t("paper.scopeFigures", {
          projects: total.projects,
          units: byUnit.length,
          amount: format(total.declared),
        })}
      </p>
      <h3>{t("paper.experts")}</h3>
      <p>{t("paper.workload", { experts: report.experts, ...workload })}</p>
      <TallyTable
        caption={t("paper.byScreening")}
        first={t("paper.screening")}
        groups={byScreening}
        total={total}
        label={({ code }) => t(`ui:outcomes.${code}`)}
      />
      <h3>{t("chapters.process")}</h3>
      <Words chapter="process" />
      {report.milestones && report.milestones.length > 0 && (
        <Frame
          caption={t("paper.milestones")}
          columns={[{ title: t("paper.milestone") }, { title: t("paper.begin") }, { title: t("paper.end") }]}
        >
          {report.milestones.map(({ nameZh, from, to }) => (
            <tr key={nameZh}>
              <th scope="row">{nameZh}</th>
              <td>{from}</td>
              <td>{to}</td>
            </tr>
          ))}
        </Frame>
      )}
    </section>
  );
}

function Conclusion({ report }: Props) {
  const { t } = useWords("reports");
  const { total, byConclusion } = report.summary;
  const figures = {
    projects: total.projects,
    declared: format(total.declared),
    reviewed: format(total.reviewed),
    cut: format(total.cut),
    rate: percent(total.cutRate),
    undecided: format(total.undecided),
  };
  return (
    <section>
      <h2>{t("paper.two")}</h2>
      <p>{t("paper.conclusionFigures", figures)}</p>
      <Words chapter="conclusion" />
      <TallyTable
        caption={t("paper.byConclusion")}
        first={t("paper.conclusion")}
        groups={byConclusion}
        total={total}
        label={({ code }) => t(`conclusions.${code}`)}
      />
      <p className="footnote">{t("paper.rateNote")}</p>
    </section>
  );
}

/** Functional classes are read with their code. */
const coded = ({ code, nameZh }: Group) => `${code} ${nameZh}`;

function Results({ report }: Props) {
  const { t } = useWords("reports");
  const { total, byUnit, bySection, byFuncClass, byFuncGroup } = report.summary;
  const tables = [
    { key: "unit", groups: byUnit, label: undefined },
    { key: "section", groups: bySection, label: undefined },
    { key: "funcClass", groups: byFuncClass, label: coded },
    { key: "funcGroup", groups: byFuncGroup, label: coded },
  ];
  return (
    <section>
      <h2>{t("paper.three")}</h2>
      <Words chapter="results" />
      {tables.map(({ key, groups, label }) => (
        <TallyTable
          key={key}
          caption={t(`paper.by.${key}`)}
          first={t(`paper.first.${key}`)}
          groups={groups}
          total={total}
          label={label}
        />
      ))}
    </section>
  );
}

function Arrangement({ report }: Props) {
  const { t } = useWords("reports");
  const { ranking, funded, reserve, unranked, revise, refused } = report.summary;
  const ceiling = report.ceiling && {
    ceiling: format(report.ceiling),
    funded: funded.lines.length,
    fundedAmount: format(funded.granted),
    reserve: reserve.lines.length,
    reserveAmount: format(reserve.granted),
  };
  return (
    <section>
      <h2>{t("paper.four")}</h2>
      {ceiling && <p>{t("paper.ceilingFigures", ceiling)}</p>}
      <Words chapter="arrangement" />
      <RankTable caption={t("paper.ranking")} list={ranking} />
      {reserve.lines.length > 0 && <RankTable caption={t("paper.reserve")} list={reserve} />}
      {unranked.lines.length > 0 && <RankTable caption={t("paper.unranked")} list={unranked} />}
      {revise.lines.length > 0 && <PlainTable caption={t("paper.revise")} list={revise} />}
      {refused.lines.length > 0 && <PlainTable caption={t("paper.refused")} list={refused} />}
    </section>
  );
}

function Problems({ report }: Props) {
  const { t } = useWords("reports");
  return (
    <section>
      <h2>{t("paper.five")}</h2>
      <Words chapter="problems" />
      {report.summary.problems.length > 0 && <ProblemTable problems={report.summary.problems} />}
    </section>
  );
}

function Advice() {
  const { t } = useWords("reports");
  return (
    <section>
      <h2>{t("paper.six")}</h2>
      {(["budgetAdvice", "ruleAdvice", "systemAdvice"] as const).map((chapter) => (
        <div key={chapter}>
          <h3>{t(`chapters.${chapter}`)}</h3>
          <Words chapter={chapter} />
        </div>
      ))}
    </section>
  );
}
