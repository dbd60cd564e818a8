import { Link, useSearch } from "@tanstack/react-router";
import { useQuery } from "urql";
import { BatchesPageDocument } from "~/generated/graphql";
import { Answer } from "~/ui/Answer";
import { Money } from "~/ui/Figures";
import { PageHeader } from "~/ui/PageHeader";
import { Scroll } from "~/ui/Scroll";
import { Empty } from "~/ui/states";
import { useMay } from "~/ui/useMay";
import { useWords } from "~/ui/useWords";
import { StatusTag } from "./StatusTag";

/** The batches (申报批次) of the chosen budget year. */
export function BatchesPage() {
  const { t } = useWords("batches");
  const { year } = useSearch({ from: "/shell" });
  const may = useMay();
  const asked = useQuery({
    query: BatchesPageDocument,
    variables: { year },
    requestPolicy: "cache-and-network",
  });
  const create = may("createBatch") && (
    <Link to="/batches/new" className="button primary">
      {t("new.title")}
    </Link>
  );
  return (
    <>
      <PageHeader title={t("title")} about={t("about", { year })} actions={create} />
      <Answer of={asked}>
        {({ batches }) => {
          const rows = batches.edges?.flatMap((edge) => edge?.node ?? []) ?? [];
          if (rows.length === 0) return <Empty action={create}>{t("none", { year })}</Empty>;
          return (
            <Scroll label={t("title")} className="panel">
              <table className="list" aria-label={t("title")}>
                <thead>
                  <tr>
                    <th scope="col">{t("nameZh")}</th>
                    <th scope="col">{t("code")}</th>
                    <th scope="col">{t("status")}</th>
                    <th scope="col">{t("declareSpan")}</th>
                    <th scope="col">{t("sectionDeadline")}</th>
                    <th scope="col">{t("reviewDeadline")}</th>
                    <th scope="col" className="number">
                      {t("ceiling")}
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {rows.map((row) => (
                    <tr key={row.id}>
                      <th scope="row" className="name">
                        <Link to="/batches/$batchId" params={{ batchId: row.id }}>
                          {row.nameZh}
                        </Link>
                      </th>
                      <td className="code">{row.code}</td>
                      <td>
                        <StatusTag status={row.status} />
                      </td>
                      <td className="code">
                        {t("span", { from: row.declareStart ?? "", to: row.declareDeadline ?? "" })}
                      </td>
                      <td className="code">{row.sectionDeadline}</td>
                      <td className="code">{row.reviewDeadline}</td>
                      <td className="number">
                        <Money value={row.ceiling} />
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </Scroll>
          );
        }}
      </Answer>
    </>
  );
}
