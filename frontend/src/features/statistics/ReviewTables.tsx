import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useQuery } from "urql";
import {
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
import { Declarations, useFilter } from "./narrowing";
import { many, total } from "./tables";

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

/** 备选项目: what the money of a batch does not reach. */
export function Reserve() {
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
