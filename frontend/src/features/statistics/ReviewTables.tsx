import { Link, useSearch } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useQuery } from "urql";
import {
  type DeclarationStage,
  FollowCutsDocument,
  FollowExpertsDocument,
  FollowReserveDocument,
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
import { Declarations, useFilter, usePages } from "./narrowing";
import { many } from "./tables";

/** 核减原因. */
export function CutReasons() {
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
                {
                  title: t("columns.cut"),
                  number: true,
                  cell: ({ code, cut }) => (
                    <Declarations of={{ cutReason: code || "none", counted: "CUT" }}>
                      <Money value={cut} />
                    </Declarations>
                  ),
                },
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

/** The way to the declarations that have left a stage. */
function Passed({ stage, children }: { stage: DeclarationStage; children: ReactNode }) {
  return <Declarations of={{ passed: stage, counted: "HANDED_IN" }}>{children}</Declarations>;
}

/** The way to the declarations that an expert judged. */
function Judged({ by, children }: { by: string; children: ReactNode }) {
  return <Declarations of={{ expert: by, counted: "HANDED_IN" }}>{children}</Declarations>;
}

/** 各环节用时. */
export function Steps() {
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
                  cell: ({ stage, passed }) => <Passed stage={stage}>{passed}</Passed>,
                },
                {
                  title: t("steps.passes"),
                  number: true,
                  cell: ({ stage, passes }) => <Passed stage={stage}>{passes}</Passed>,
                },
                {
                  title: t("steps.days"),
                  number: true,
                  cell: ({ stage, days }) => <Passed stage={stage}>{days ?? "—"}</Passed>,
                },
                {
                  title: t("steps.longest"),
                  number: true,
                  cell: ({ stage, longest }) => <Passed stage={stage}>{longest ?? "—"}</Passed>,
                },
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
export function Experts() {
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
                  cell: ({ expert, declarations }) => <Judged by={expert.id}>{declarations}</Judged>,
                },
                {
                  title: t("experts.sheets"),
                  number: true,
                  cell: ({ expert, sheets }) => <Judged by={expert.id}>{sheets}</Judged>,
                },
                {
                  title: t("experts.marked"),
                  number: true,
                  cell: ({ expert, marked }) => <Judged by={expert.id}>{marked}</Judged>,
                },
                {
                  title: t("experts.mark"),
                  number: true,
                  cell: ({ expert, mark }) => <Judged by={expert.id}>{mark ?? t("experts.few")}</Judged>,
                },
                {
                  title: t("experts.off"),
                  number: true,
                  cell: ({ expert, off }) => <Judged by={expert.id}>{off ?? t("experts.few")}</Judged>,
                },
                {
                  title: t("experts.spread"),
                  number: true,
                  cell: ({ expert, spread }) => <Judged by={expert.id}>{spread ?? t("experts.few")}</Judged>,
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

/** 备选项目: what the money of a batch does not reach. */
export function Reserve() {
  const { t } = useWords("statistics");
  const { batch, section, unit, funcClass, nature, tag, page = 1 } = useSearch({ from: "/shell/statistics" });
  const go = usePages();
  const asked = useQuery({
    query: FollowReserveDocument,
    variables: {
      batchID: batch ?? "",
      sectionCode: section,
      of: { unitCode: unit, funcClass, nature, tag },
      first: many,
      skip: (page - 1) * many,
    },
    pause: !batch,
  });
  if (!batch) return <Empty>{t("reserve.which")}</Empty>;
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
export function Similar() {
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
