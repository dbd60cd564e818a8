import "~/ui/list.css";
import "./spending.css";
import { Link, useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useQuery } from "urql";
import { unmask } from "~/generated/fragment-masking";
import { ExecutionPageDocument, ExecutionRecordFragmentDoc } from "~/generated/graphql";
import { minuteOf } from "~/lib/dates";
import { format } from "~/lib/money";
import { Answer } from "~/ui/Answer";
import { ListRows, pageSize } from "~/ui/ListFrame";
import { PageHeader } from "~/ui/PageHeader";
import { useWords } from "~/ui/useWords";
import { Was } from "./ImportExecution";

const facts = ["source", "name", "who", "at", "rows", "hash"] as const;

/** One delivery of the payment system: who brought it, what it was, and its rows. */
export function ExecutionPage() {
  const { t } = useWords("spending");
  const { importId: id } = useParams({ from: "/shell/executions/$importId" });
  const search = useSearch({ from: "/shell/executions/$importId" });
  const navigate = useNavigate({ from: "/executions/$importId" });
  const asked = useQuery({
    query: ExecutionPageDocument,
    variables: { id, first: pageSize, after: search.after },
  });
  return (
    <Answer of={asked}>
      {({ executionImport, executionFigures }) => {
        const record = unmask(ExecutionRecordFragmentDoc, executionImport);
        const told = {
          source: t(`execution.sources.${record.source}`),
          name: record.name,
          who: record.importedByName,
          at: minuteOf(record.createdAt),
          rows: t("execution.ofThem", { rows: record.rows, changed: record.changed }),
          hash: record.hash,
        };
        return (
          <div className="spending">
            <PageHeader
              title={t("execution.of", { day: record.asOf })}
              about={t("execution.about", { year: record.year })}
            />
            <section className="panel" aria-labelledby="facts">
              <h2 id="facts">{t("execution.record")}</h2>
              <dl className="facts">
                {facts.map((fact) => (
                  <div key={fact}>
                    <dt className="soft">{t(`execution.${fact}`)}</dt>
                    <dd className={fact === "hash" ? "code spending-hash" : undefined}>{told[fact]}</dd>
                  </div>
                ))}
              </dl>
            </section>
            <section className="panel" aria-labelledby="figures">
              <h2 id="figures">{t("execution.figures")}</h2>
              <ListRows
                search={search}
                found={executionFigures}
                none={t("execution.noneShown")}
                label={t("execution.figures")}
                onGo={(next) => void navigate({ search: next })}
                head={
                  <>
                    <th scope="col" className="number">
                      {t("execution.line")}
                    </th>
                    <th scope="col">{t("list.project")}</th>
                    <th scope="col" className="number">
                      {t("money.adjusted")}
                    </th>
                    <th scope="col" className="number">
                      {t("money.executed")}
                    </th>
                  </>
                }
              >
                {(executionFigures.edges ?? [])
                  .flatMap((edge) => edge?.node ?? [])
                  .map((row) => (
                    <tr key={row.id}>
                      <td className="number">{row.line}</td>
                      <th scope="row" className="name">
                        <Link
                          to="/declarations/$declarationId"
                          params={{ declarationId: row.declaration.id }}
                        >
                          {row.declaration.nameZh}
                        </Link>
                        <div className="code">{row.declaration.code}</div>
                      </th>
                      <td className="number">
                        <Was before={row.beforeAdjusted} now={row.adjustedBudget} />
                      </td>
                      <td className="number">
                        <Was before={row.beforeExecuted} now={row.executed} />
                      </td>
                    </tr>
                  ))}
              </ListRows>
              <p>
                {t("execution.sum", {
                  adjusted: format(record.adjustedBudget),
                  executed: format(record.executed),
                })}
              </p>
            </section>
          </div>
        );
      }}
    </Answer>
  );
}
