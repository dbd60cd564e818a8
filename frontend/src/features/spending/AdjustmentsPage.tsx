import "~/ui/list.css";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useQuery } from "urql";
import { type AdjustmentStage, AdjustmentsPageDocument } from "~/generated/graphql";
import { stagesOf } from "~/lib/stage";
import { Answer } from "~/ui/Answer";
import { Deadline } from "~/ui/Deadline";
import { Money } from "~/ui/Figures";
import { ListFilters, ListRows, type ListSearch, pageSize } from "~/ui/ListFrame";
import { PageHeader } from "~/ui/PageHeader";
import { StageTag } from "~/ui/StageTag";
import { useWords } from "~/ui/useWords";

/** 预算调整: the adjustments of the chosen year. */
export function AdjustmentsPage() {
  const { t } = useWords("spending");
  const { year, ...search } = useSearch({ from: "/shell/adjustments" });
  const navigate = useNavigate({ from: "/adjustments" });
  const { keyword, stage, after } = search;
  const asked = useQuery({
    query: AdjustmentsPageDocument,
    variables: { filter: { year, keyword, stages: stage && [stage] }, first: pageSize, after },
    requestPolicy: "cache-and-network",
  });
  const go = (next: ListSearch<AdjustmentStage>) => void navigate({ search: next });
  return (
    <>
      <PageHeader title={t("adjust.title")} about={t("adjust.about", { year })} />
      <section className="panel">
        <ListFilters
          of="adjustment"
          stages={stagesOf("adjustment") as AdjustmentStage[]}
          search={search}
          onGo={go}
        />
        <Answer of={asked} part>
          {({ adjustments }) => (
            <ListRows
              search={search}
              found={adjustments}
              none={t("adjust.none", { year })}
              year={year}
              label={t("adjust.title")}
              onGo={go}
              head={
                <>
                  <th scope="col">{t("list.project")}</th>
                  <th scope="col">{t("list.unit")}</th>
                  <th scope="col">{t("list.stage")}</th>
                  <th scope="col">{t("adjust.kind")}</th>
                  <th scope="col" className="number">
                    {t("adjust.before")}
                  </th>
                  <th scope="col" className="number">
                    {t("adjust.after")}
                  </th>
                </>
              }
            >
              {(adjustments.edges ?? [])
                .flatMap((edge) => edge?.node ?? [])
                .map((row) => (
                  <tr key={row.id}>
                    <th scope="row" className="name">
                      <Link to="/adjustments/$adjustmentId" params={{ adjustmentId: row.id }}>
                        {row.declaration.nameZh}
                      </Link>
                      <div className="code">
                        {row.declaration.code} · {t("adjust.no", { no: row.no })}
                      </div>
                    </th>
                    <td>{row.declaration.unit.shortNameZh}</td>
                    <td>
                      <StageTag of="adjustment" stage={row.stage} /> <Deadline end={row.dueAt} />
                    </td>
                    <td>{row.kind ? t(`adjust.kinds.${row.kind}`) : "—"}</td>
                    <td className="number">
                      <Money value={row.amountBefore} />
                    </td>
                    <td className="number">
                      <Money value={row.amountAfter} />
                    </td>
                  </tr>
                ))}
            </ListRows>
          )}
        </Answer>
      </section>
    </>
  );
}
