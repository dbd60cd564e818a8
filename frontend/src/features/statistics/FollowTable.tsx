import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useQuery } from "urql";
import {
  FollowCutsDocument,
  FollowExecutionsDocument,
  FollowExpertsDocument,
  FollowLightsDocument,
  FollowLinesDocument,
  FollowRectificationDocument,
  FollowReserveDocument,
  FollowSelfDocument,
  FollowSimilarDocument,
  FollowStepsDocument,
} from "~/generated/graphql";
import { sum } from "~/lib/money";
import { Answer } from "~/ui/Answer";
import { DataTable } from "~/ui/DataTable";
import { Money, Points } from "~/ui/Figures";
import { Pager } from "~/ui/Pager";
import { Empty } from "~/ui/states";
import { useWords } from "~/ui/useWords";
import { Declarations, Evaluations, Monitorings, SelfEvaluations, useFilter } from "./narrowing";
import type { FollowName } from "./tables";

/** One of the tables beside those of the declarations; each is asked when it is shown. */
export function FollowTable({ table }: { table: FollowName }) {
  switch (table) {
    case "lines":
      return <Lines />;
    case "executions":
      return <Executions />;
    case "cutReasons":
      return <CutReasons />;
    case "selfChecks":
      return <SelfChecks />;
    case "steps":
      return <Steps />;
    case "experts":
      return <Experts />;
    case "rectification":
      return <Rectified />;
    case "lights":
      return <Lights />;
    case "reserve":
      return <Reserve />;
    case "similar":
      return <Similar />;
  }
}

const many = 50;
const total = (counts: readonly number[]) => counts.reduce((all, count) => all + count, 0);

/** 同一项目逐年对比. */
function Lines() {
  const { t } = useWords("statistics");
  const filter = useFilter();
  const { page = 1 } = useSearch({ from: "/shell/statistics" });
  const navigate = useNavigate({ from: "/statistics" });
  const asked = useQuery({
    query: FollowLinesDocument,
    variables: { filter, skip: (page - 1) * many },
  });
  const go = (to: number) =>
    void navigate({ search: (before) => ({ ...before, page: to > 1 ? to : undefined }) });
  const years = [0, 1, 2].map((back) => filter.budgetYear - back);
  return (
    <Answer of={asked} part>
      {({ followUp: { lines } }) =>
        lines.total === 0 ? (
          <Empty>{t("none")}</Empty>
        ) : (
          <section className="panel">
            <p className="soft">
              {t("lines.about")}{" "}
              <Declarations of={{ counted: "HANDED_IN" }}>
                {t("tiles.count", { count: lines.total })}
              </Declarations>
            </p>
            <DataTable
              label={t("tables.lines")}
              rows={lines.rows.flatMap(({ declaration, years: known }) =>
                years.flatMap((year) => {
                  const line = known.find((each) => each.year === year);
                  return line ? [{ declaration, line, newest: line === known[0] }] : [];
                }),
              )}
              keyOf={({ line }) => line.declarationID}
              columns={[
                {
                  title: t("lines.project"),
                  cell: ({ declaration, newest }) =>
                    newest ? (
                      <>
                        {declaration.nameZh}
                        <div className="code">
                          {declaration.code} · {declaration.unit.shortNameZh}
                        </div>
                      </>
                    ) : (
                      <span className="unseen">{declaration.nameZh}</span>
                    ),
                },
                {
                  title: t("rows.years"),
                  cell: ({ line }) => (
                    <Link to="/declarations/$declarationId" params={{ declarationId: line.declarationID }}>
                      {t("year", { year: line.year })}
                    </Link>
                  ),
                },
                {
                  title: t("columns.declared"),
                  number: true,
                  cell: ({ line }) => <Money value={line.declared} />,
                },
                {
                  title: t("columns.granted"),
                  number: true,
                  cell: ({ line }) => <Money value={line.granted} />,
                },
                {
                  title: t("columns.approved"),
                  number: true,
                  cell: ({ line }) => <Money value={line.approved} />,
                },
                {
                  title: t("executions.executed"),
                  number: true,
                  cell: ({ line }) => <Money value={line.executed} />,
                },
                {
                  title: t("lines.self"),
                  number: true,
                  cell: ({ line }) => <Points value={line.selfScore} />,
                },
                {
                  title: t("lines.evaluation"),
                  number: true,
                  cell: ({ line }) => <Points value={line.evaluationScore} />,
                },
              ]}
            />
            <Pager
              total={lines.total}
              page={page}
              size={many}
              more={page * many < lines.total}
              onGo={(where) => go({ first: 1, back: page - 1, next: page + 1 }[where])}
            />
          </section>
        )
      }
    </Answer>
  );
}

/** 执行率分布. */
function Executions() {
  const { t } = useWords("statistics");
  const asked = useQuery({ query: FollowExecutionsDocument, variables: { filter: useFilter() } });
  return (
    <Answer of={asked} part>
      {({ followUp: { executions } }) => (
        <section className="panel">
          <DataTable
            label={t("tables.executions")}
            rows={executions}
            keyOf={({ band }) => band}
            columns={[
              { title: t("executions.band"), cell: ({ band }) => t(`bands.${band}`) },
              {
                title: t("executions.count"),
                number: true,
                cell: ({ band, count }) => (
                  <Declarations of={{ execution: band, counted: "APPROVED" }}>{count}</Declarations>
                ),
              },
              { title: t("executions.budget"), number: true, cell: ({ budget }) => <Money value={budget} /> },
              {
                title: t("executions.executed"),
                number: true,
                cell: ({ executed }) => <Money value={executed} />,
              },
            ]}
            foot={[
              t("sum"),
              <Declarations key="count" of={{ counted: "APPROVED" }}>
                {total(executions.map(({ count }) => count))}
              </Declarations>,
              <Money key="budget" value={sum(executions.map(({ budget }) => budget))} />,
              <Money key="executed" value={sum(executions.map(({ executed }) => executed))} />,
            ]}
          />
          <p className="soft">{t("executions.notes")}</p>
        </section>
      )}
    </Answer>
  );
}

/** 核减原因. */
function CutReasons() {
  const { t } = useWords("statistics");
  const asked = useQuery({ query: FollowCutsDocument, variables: { filter: useFilter() } });
  return (
    <Answer of={asked} part>
      {({ followUp: { cutReasons } }) =>
        cutReasons.length === 0 ? (
          <Empty>{t("cuts.none")}</Empty>
        ) : (
          <section className="panel">
            <DataTable
              label={t("tables.cutReasons")}
              rows={cutReasons}
              keyOf={({ code }) => code}
              columns={[
                { title: t("cuts.reason"), cell: ({ code, nameZh }) => (code ? nameZh : t("cuts.uncaused")) },
                {
                  title: t("cuts.count"),
                  number: true,
                  cell: ({ code, count }) => (
                    <Declarations of={{ cutReason: code || "none", counted: "CUT" }}>{count}</Declarations>
                  ),
                },
                { title: t("columns.cut"), number: true, cell: ({ cut }) => <Money value={cut} /> },
              ]}
              foot={[t("sum"), "", <Money key="cut" value={sum(cutReasons.map(({ cut }) => cut))} />]}
            />
            <p className="soft">{t("cuts.notes")}</p>
          </section>
        )
      }
    </Answer>
  );
}

/** 自评与复核. */
function SelfChecks() {
  const { t } = useWords("statistics");
  const asked = useQuery({ query: FollowSelfDocument, variables: { filter: useFilter() } });
  return (
    <Answer of={asked} part>
      {({ followUp: { selfChecks } }) =>
        selfChecks.length === 0 ? (
          <Empty>{t("self.none")}</Empty>
        ) : (
          <section className="panel">
            <DataTable
              label={t("tables.selfChecks")}
              rows={selfChecks}
              keyOf={({ code }) => code}
              columns={[
                { title: t("rows.units"), cell: ({ nameZh }) => nameZh },
                {
                  title: t("self.count"),
                  number: true,
                  cell: ({ code, count }) => <SelfEvaluations of={{ unit: code }}>{count}</SelfEvaluations>,
                },
                { title: t("self.own"), number: true, cell: ({ own }) => <Points value={own} /> },
                { title: t("self.final"), number: true, cell: ({ final }) => <Points value={final} /> },
                {
                  title: t("self.inflated"),
                  number: true,
                  cell: ({ inflated }) => <Points value={inflated} />,
                },
                {
                  title: t("self.inflatedCount"),
                  number: true,
                  cell: ({ code, inflatedCount }) => (
                    <SelfEvaluations of={{ unit: code, inflated: true }}>{inflatedCount}</SelfEvaluations>
                  ),
                },
              ]}
            />
            <p className="soft">{t("self.notes")}</p>
          </section>
        )
      }
    </Answer>
  );
}

/** 各环节用时. */
function Steps() {
  const { t } = useWords("statistics", "stages");
  const asked = useQuery({ query: FollowStepsDocument, variables: { filter: useFilter() } });
  return (
    <Answer of={asked} part>
      {({ followUp: { steps } }) =>
        steps.length === 0 ? (
          <Empty>{t("none")}</Empty>
        ) : (
          <section className="panel">
            <DataTable
              label={t("tables.steps")}
              rows={steps}
              keyOf={({ stage }) => stage}
              columns={[
                { title: t("steps.stage"), cell: ({ stage }) => t(`stages:declaration.${stage}`) },
                {
                  title: t("steps.now"),
                  number: true,
                  cell: ({ stage, now }) => (
                    <Declarations of={{ stages: [stage], counted: "HANDED_IN" }}>{now}</Declarations>
                  ),
                },
                {
                  title: t("steps.passed"),
                  number: true,
                  cell: ({ stage, passed }) => (
                    <Declarations of={{ passed: stage, counted: "HANDED_IN" }}>{passed}</Declarations>
                  ),
                },
                { title: t("steps.passes"), number: true, cell: ({ passes }) => passes },
                { title: t("steps.days"), number: true, cell: ({ days }) => days ?? "—" },
                { title: t("steps.longest"), number: true, cell: ({ longest }) => longest ?? "—" },
              ]}
            />
            <p className="soft">{t("steps.notes")}</p>
          </section>
        )
      }
    </Answer>
  );
}

/** 专家工作. */
function Experts() {
  const { t } = useWords("statistics");
  const asked = useQuery({ query: FollowExpertsDocument, variables: { filter: useFilter() } });
  return (
    <Answer of={asked} part>
      {({ followUp: { experts } }) =>
        !experts ? (
          <Empty>{t("experts.closed")}</Empty>
        ) : experts.length === 0 ? (
          <Empty>{t("experts.none")}</Empty>
        ) : (
          <section className="panel">
            <DataTable
              label={t("tables.experts")}
              rows={experts}
              keyOf={({ expert }) => expert.id}
              columns={[
                {
                  title: t("experts.expert"),
                  cell: ({ expert }) => (
                    <Link to="/standing/$expertId" params={{ expertId: expert.id }}>
                      {expert.nameZh}（{expert.code}）
                    </Link>
                  ),
                },
                {
                  title: t("experts.declarations"),
                  number: true,
                  cell: ({ expert, declarations }) => (
                    <Declarations of={{ expert: expert.id, counted: "HANDED_IN" }}>
                      {declarations}
                    </Declarations>
                  ),
                },
                { title: t("experts.sheets"), number: true, cell: ({ sheets }) => sheets },
                { title: t("experts.marked"), number: true, cell: ({ marked }) => marked },
                { title: t("experts.mark"), number: true, cell: ({ mark }) => mark ?? t("experts.few") },
                { title: t("experts.off"), number: true, cell: ({ off }) => off ?? t("experts.few") },
                {
                  title: t("experts.spread"),
                  number: true,
                  cell: ({ spread }) => spread ?? t("experts.few"),
                },
              ]}
            />
            <p className="soft">{t("experts.notes")}</p>
          </section>
        )
      }
    </Answer>
  );
}

/** 整改. */
function Rectified() {
  const { t } = useWords("statistics");
  const asked = useQuery({ query: FollowRectificationDocument, variables: { filter: useFilter() } });
  return (
    <Answer of={asked} part>
      {({ followUp: { rectification } }) =>
        rectification.length === 0 ? (
          <Empty>{t("rectify.none")}</Empty>
        ) : (
          <section className="panel">
            <DataTable
              label={t("tables.rectification")}
              rows={rectification}
              keyOf={({ code, state }) => code + state}
              columns={[
                { title: t("rows.sections"), cell: ({ nameZh }) => nameZh },
                { title: t("rectify.state"), cell: ({ state }) => t(`rectify.states.${state}`) },
                { title: t("rectify.problems"), number: true, cell: ({ problems }) => problems },
                {
                  title: t("rectify.evaluations"),
                  number: true,
                  cell: ({ code, state, evaluations }) => (
                    <Evaluations of={{ section: code, rectification: state }}>{evaluations}</Evaluations>
                  ),
                },
              ]}
              foot={[t("sum"), "", total(rectification.map(({ problems }) => problems)), ""]}
            />
          </section>
        )
      }
    </Answer>
  );
}

/** 监控亮灯. */
function Lights() {
  const { t } = useWords("statistics");
  const asked = useQuery({ query: FollowLightsDocument, variables: { filter: useFilter() } });
  return (
    <Answer of={asked} part>
      {({ followUp: { lights } }) =>
        lights.length === 0 ? (
          <Empty>{t("lights.none")}</Empty>
        ) : (
          <section className="panel">
            <DataTable
              label={t("tables.lights")}
              rows={lights}
              keyOf={({ throughMonth, light }) => `${throughMonth}${light}`}
              columns={[
                {
                  title: t("lights.period"),
                  cell: ({ throughMonth }) => t("lights.through", { month: throughMonth }),
                },
                { title: t("lights.light"), cell: ({ light }) => t(`lights.${light ?? "unlit"}`) },
                {
                  title: t("lights.count"),
                  number: true,
                  cell: ({ throughMonth, light, count }) => (
                    <Monitorings of={{ month: throughMonth, ...(light ? { light } : { unlit: true }) }}>
                      {count}
                    </Monitorings>
                  ),
                },
                {
                  title: t("lights.suspended"),
                  number: true,
                  cell: ({ throughMonth, light, suspended }) => (
                    <Monitorings
                      of={{ month: throughMonth, ...(light ? { light } : { unlit: true }), suspended: true }}
                    >
                      {suspended}
                    </Monitorings>
                  ),
                },
              ]}
              foot={[
                t("sum"),
                "",
                total(lights.map(({ count }) => count)),
                total(lights.map(({ suspended }) => suspended)),
              ]}
            />
          </section>
        )
      }
    </Answer>
  );
}

/** 备选项目: what the money of a batch does not reach. */
function Reserve() {
  const { t } = useWords("statistics");
  const { batch, section, page = 1 } = useSearch({ from: "/shell/statistics" });
  const navigate = useNavigate({ from: "/statistics" });
  const asked = useQuery({
    query: FollowReserveDocument,
    variables: { batchID: batch ?? "", sectionCode: section, first: many, skip: (page - 1) * many },
    pause: !batch,
  });
  if (!batch) return <Empty>{t("reserve.which")}</Empty>;
  const go = (to: number) =>
    void navigate({ search: (before) => ({ ...before, page: to > 1 ? to : undefined }) });
  return (
    <Answer of={asked} part>
      {({ funding: { ceiling, lines } }) =>
        lines.total === 0 || !ceiling ? (
          <Empty>{t(ceiling ? "reserve.none" : "reserve.unlimited")}</Empty>
        ) : (
          <section className="panel">
            <p className="soft">
              <Link
                to="/batches/$batchId/funding"
                params={{ batchId: batch }}
                search={{ show: "RESERVE", section }}
              >
                {t("reserve.count", { count: lines.total })}
              </Link>
            </p>
            <DataTable
              label={t("tables.reserve")}
              rows={lines.rows}
              keyOf={({ code }) => code}
              columns={[
                {
                  title: t("lines.project"),
                  cell: ({ declarationID, code, nameZh, unit }) => (
                    <>
                      <Link to="/declarations/$declarationId" params={{ declarationId: declarationID }}>
                        {nameZh}
                      </Link>
                      <div className="code">
                        {code} · {unit.shortNameZh}
                      </div>
                    </>
                  ),
                },
                { title: t("reserve.place"), number: true, cell: ({ place }) => place ?? "—" },
                {
                  title: t("rows.priorities"),
                  number: true,
                  cell: ({ priority }) => (priority ? `P${priority}` : "—"),
                },
                { title: t("reserve.score"), number: true, cell: ({ score }) => <Points value={score} /> },
                { title: t("columns.granted"), number: true, cell: ({ amount }) => <Money value={amount} /> },
                { title: t("reserve.why"), cell: ({ why }) => why },
              ]}
            />
            <Pager
              total={lines.total}
              page={page}
              size={many}
              more={page * many < lines.total}
              onGo={(where) => go({ first: 1, back: page - 1, next: page + 1 }[where])}
            />
          </section>
        )
      }
    </Answer>
  );
}

/** 疑似重复项目. */
function Similar() {
  const { t } = useWords("statistics");
  const asked = useQuery({ query: FollowSimilarDocument, variables: { filter: useFilter() } });
  return (
    <Answer of={asked} part>
      {({ followUp: { similar } }) =>
        similar.length === 0 ? (
          <Empty>{t("similar.none")}</Empty>
        ) : (
          <section className="panel">
            <DataTable
              label={t("tables.similar")}
              rows={similar}
              keyOf={({ one, other }) => one.id + other.id}
              columns={[
                { title: t("similar.one"), cell: ({ one }) => <Project of={one} /> },
                { title: t("similar.other"), cell: ({ other }) => <Project of={other} /> },
                { title: t("similar.likeness"), number: true, cell: ({ likeness }) => `${likeness}%` },
                {
                  title: t("similar.whose"),
                  cell: ({ sameUnit }) => t(sameUnit ? "similar.sameUnit" : "similar.otherUnit"),
                },
              ]}
            />
            <p className="soft">{t("similar.notes")}</p>
          </section>
        )
      }
    </Answer>
  );
}

type Named = {
  id: string;
  code: string;
  nameZh: string;
  amount?: string | null;
  unit: { shortNameZh: string };
};

function Project({ of: { id, code, nameZh, amount, unit } }: { of: Named }) {
  return (
    <>
      <Link to="/declarations/$declarationId" params={{ declarationId: id }}>
        {nameZh}
      </Link>
      <div className="code">
        {code} · {unit.shortNameZh} · <Money value={amount} unit />
      </div>
    </>
  );
}
