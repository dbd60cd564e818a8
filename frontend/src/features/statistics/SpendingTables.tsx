import { Link, useSearch } from "@tanstack/react-router";
import { useQuery } from "urql";
import {
  FollowExecutionsDocument,
  FollowLightsDocument,
  FollowLinesDocument,
  FollowRectificationDocument,
  FollowSelfDocument,
  FollowZerosDocument,
} from "~/generated/graphql";
import { sum } from "~/lib/money";
import { Answer } from "~/ui/Answer";
import { DataTable } from "~/ui/DataTable";
import { Money, Points } from "~/ui/Figures";
import { Pager } from "~/ui/Pager";
import { StageTag } from "~/ui/StageTag";
import { Empty } from "~/ui/states";
import { useWords } from "~/ui/useWords";
import { Declarations, Evaluations, Monitorings, SelfEvaluations, useFilter, usePages } from "./narrowing";
import { many, total } from "./tables";

/** 同一项目逐年对比. */
export function Lines() {
  const { t } = useWords("statistics");
  const filter = useFilter();
  const { page = 1 } = useSearch({ from: "/shell/statistics" });
  const go = usePages();
  const asked = useQuery({
    query: FollowLinesDocument,
    variables: { filter, skip: (page - 1) * many },
  });
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
                  cell: ({ declaration, line }) =>
                    line.selfScore ? (
                      <Link to="/self-evaluations" search={{ year: line.year, keyword: declaration.code }}>
                        <Points value={line.selfScore} />
                      </Link>
                    ) : (
                      "—"
                    ),
                },
                {
                  title: t("lines.evaluation"),
                  number: true,
                  cell: ({ declaration, line }) =>
                    line.evaluationScore ? (
                      <Link to="/evaluations" search={{ year: line.year, keyword: declaration.code }}>
                        <Points value={line.evaluationScore} />
                      </Link>
                    ) : (
                      "—"
                    ),
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

/** 核定为零的项目. */
export function Zeros() {
  const { t } = useWords("statistics");
  const filter = useFilter();
  const { page = 1 } = useSearch({ from: "/shell/statistics" });
  const go = usePages();
  const asked = useQuery({ query: FollowZerosDocument, variables: { filter, skip: (page - 1) * many } });
  return (
    <Answer of={asked} part>
      {({ followUp: { lines } }) =>
        lines.total === 0 ? (
          <Empty>{t("zeros.none")}</Empty>
        ) : (
          <section className="panel">
            <p className="soft">
              {t("zeros.about")}{" "}
              <Declarations of={{ counted: "ZERO" }}>{t("tiles.count", { count: lines.total })}</Declarations>
            </p>
            <DataTable
              label={t("tables.zeros")}
              rows={lines.rows}
              keyOf={({ declaration }) => declaration.id}
              columns={[
                {
                  title: t("lines.project"),
                  cell: ({ declaration: { id, code, nameZh } }) => (
                    <>
                      <Link to="/declarations/$declarationId" params={{ declarationId: id }}>
                        {nameZh}
                      </Link>
                      <div className="code">{code}</div>
                    </>
                  ),
                },
                { title: t("rows.units"), cell: ({ declaration }) => declaration.unit.shortNameZh },
                {
                  title: t("columns.declared"),
                  number: true,
                  cell: ({ declaration }) => <Money value={declaration.amount} />,
                },
                {
                  title: t("zeros.stage"),
                  cell: ({ declaration }) => <StageTag of="declaration" stage={declaration.stage} />,
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
export function Executions() {
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
              {
                title: t("executions.budget"),
                number: true,
                cell: ({ band, budget }) => (
                  <Declarations of={{ execution: band, counted: "APPROVED" }}>
                    <Money value={budget} />
                  </Declarations>
                ),
              },
              {
                title: t("executions.executed"),
                number: true,
                cell: ({ band, executed }) => (
                  <Declarations of={{ execution: band, counted: "APPROVED" }}>
                    <Money value={executed} />
                  </Declarations>
                ),
              },
            ]}
            foot={[
              t("sum"),
              <Declarations key="count" of={{ counted: "APPROVED" }}>
                {total(executions.map(({ count }) => count))}
              </Declarations>,
              <Declarations key="budget" of={{ counted: "APPROVED" }}>
                <Money value={sum(executions.map(({ budget }) => budget))} />
              </Declarations>,
              <Declarations key="executed" of={{ counted: "APPROVED" }}>
                <Money value={sum(executions.map(({ executed }) => executed))} />
              </Declarations>,
            ]}
          />
          <p className="soft">{t("executions.notes")}</p>
        </section>
      )}
    </Answer>
  );
}

/** 自评与复核. */
export function SelfChecks() {
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
                {
                  title: t("self.own"),
                  number: true,
                  cell: ({ code, own }) => (
                    <SelfEvaluations of={{ unit: code }}>
                      <Points value={own} />
                    </SelfEvaluations>
                  ),
                },
                {
                  title: t("self.final"),
                  number: true,
                  cell: ({ code, final }) => (
                    <SelfEvaluations of={{ unit: code }}>
                      <Points value={final} />
                    </SelfEvaluations>
                  ),
                },
                {
                  title: t("self.inflated"),
                  number: true,
                  cell: ({ code, inflated }) => (
                    <SelfEvaluations of={{ unit: code }}>
                      <Points value={inflated} />
                    </SelfEvaluations>
                  ),
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

/** 整改. */
export function Rectified() {
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
                {
                  title: t("rectify.problems"),
                  number: true,
                  cell: ({ code, state, problems }) => (
                    <Evaluations of={{ section: code, rectification: state }}>{problems}</Evaluations>
                  ),
                },
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
export function Lights() {
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
