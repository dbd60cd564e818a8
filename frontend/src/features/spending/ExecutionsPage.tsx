import "~/ui/list.css";
import "./spending.css";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useQuery } from "urql";
import { unmask } from "~/generated/fragment-masking";
import { ExecutionRecordFragmentDoc, ExecutionsPageDocument } from "~/generated/graphql";
import { minuteOf } from "~/lib/dates";
import { Answer } from "~/ui/Answer";
import { Money } from "~/ui/Figures";
import { ListRows, pageSize } from "~/ui/ListFrame";
import { PageHeader } from "~/ui/PageHeader";
import { useMay } from "~/ui/useMay";
import { useWords } from "~/ui/useWords";
import { ImportExecution } from "./ImportExecution";

/** 执行数导入: what the payment system delivered for the chosen year, and the way to bring more. */
export function ExecutionsPage() {
  const { t } = useWords("spending");
  const { year, ...search } = useSearch({ from: "/shell/executions" });
  const navigate = useNavigate({ from: "/executions" });
  const may = useMay();
  const asked = useQuery({
    query: ExecutionsPageDocument,
    variables: { year, first: pageSize, after: search.after },
    requestPolicy: "cache-and-network",
  });
  const [, ask] = asked;
  return (
    <div className="spending">
      <PageHeader title={t("execution.title")} about={t("execution.about", { year })} />
      {may("importExecution") && (
        <ImportExecution year={year} onSaved={() => ask({ requestPolicy: "network-only" })} />
      )}
      <section className="panel" aria-labelledby="records">
        <h2 id="records">{t("execution.records")}</h2>
        <Answer of={asked} part>
          {({ executionImports }) => (
            <ListRows
              search={search}
              found={executionImports}
              none={t("execution.none", { year })}
              year={year}
              label={t("execution.records")}
              onGo={(next) => void navigate({ search: next })}
              head={
                <>
                  <th scope="col">{t("execution.asOf")}</th>
                  <th scope="col">{t("execution.from")}</th>
                  <th scope="col" className="number">
                    {t("execution.rows")}
                  </th>
                  <th scope="col" className="number">
                    {t("money.adjusted")}
                  </th>
                  <th scope="col" className="number">
                    {t("money.executed")}
                  </th>
                  <th scope="col">{t("execution.who")}</th>
                </>
              }
            >
              {(executionImports.edges ?? [])
                .flatMap((edge) => edge?.node ?? [])
                .map((node) => unmask(ExecutionRecordFragmentDoc, node))
                .map((row) => (
                  <tr key={row.id}>
                    <th scope="row">
                      <Link to="/executions/$importId" params={{ importId: row.id }}>
                        {row.asOf}
                      </Link>
                    </th>
                    <td>
                      {t(`execution.sources.${row.source}`)} <div className="code">{row.name}</div>
                    </td>
                    <td className="number">
                      {t("execution.ofThem", { rows: row.rows, changed: row.changed })}
                    </td>
                    <td className="number">
                      <Money value={row.adjustedBudget} />
                    </td>
                    <td className="number">
                      <Money value={row.executed} />
                    </td>
                    <td>
                      {row.importedByName} <div className="soft">{minuteOf(row.createdAt)}</div>
                    </td>
                  </tr>
                ))}
            </ListRows>
          )}
        </Answer>
      </section>
    </div>
  );
}
