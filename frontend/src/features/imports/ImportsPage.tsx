import "~/ui/list.css";
import "./imports.css";
import { Link, useSearch } from "@tanstack/react-router";
import { useQuery } from "urql";
import { TableImportsDocument } from "~/generated/graphql";
import { minuteOf } from "~/lib/dates";
import { PageHeader } from "~/ui/PageHeader";
import { Scroll } from "~/ui/Scroll";
import { Empty } from "~/ui/states";
import { useMay } from "~/ui/useMay";
import { useWords } from "~/ui/useWords";
import { BringIn } from "./BringIn";
import { verbs, workbooks } from "./workbooks";

/** 表格导入: a template down, filled in, judged whole before anything is saved. */
export function ImportsPage() {
  const { t } = useWords("imports");
  const may = useMay();
  const { of } = useSearch({ from: "/shell/imports" });
  const open = workbooks.filter((each) => may(verbs[each]));
  const at = open.find((each) => each === of) ?? open[0];
  const [{ data }, ask] = useQuery({ query: TableImportsDocument, requestPolicy: "cache-and-network" });
  const records = data?.tableImports.edges?.flatMap((edge) => edge?.node ?? []) ?? [];
  if (!at) return <Empty>{t("nothing")}</Empty>;
  return (
    <>
      <PageHeader title={t("title")} about={t("about")} />
      {open.length > 1 && (
        <nav className="tabs" aria-label={t("kinds")}>
          {open.map((each) => (
            <Link
              key={each}
              to="/imports"
              search={{ of: each }}
              aria-current={each === at ? "true" : undefined}
            >
              {t(`of.${each}`)}
            </Link>
          ))}
        </nav>
      )}
      <div className="stack">
        <BringIn key={at} of={at} onSaved={() => ask({ requestPolicy: "network-only" })} />
        <section className="panel" aria-labelledby="records">
          <h2 id="records">{t("records.title")}</h2>
          {records.length === 0 ? (
            <p className="soft">{t("records.none")}</p>
          ) : (
            <Scroll label={t("records.title")}>
              <table className="list">
                <thead>
                  <tr>
                    <th scope="col">{t("records.at")}</th>
                    <th scope="col">{t("records.kind")}</th>
                    <th scope="col">{t("records.name")}</th>
                    <th scope="col" className="number">
                      {t("records.rows")}
                    </th>
                    <th scope="col" className="number">
                      {t("records.changed")}
                    </th>
                    <th scope="col">SHA-256</th>
                  </tr>
                </thead>
                <tbody>
                  {records.map(({ id, createdAt, kind, name, rows, changed, hash }) => (
                    <tr key={id}>
                      <td>{minuteOf(createdAt)}</td>
                      <td className="word">{t(`records.kinds.${kind}`)}</td>
                      <th scope="row">{name}</th>
                      <td className="number">{rows}</td>
                      <td className="number">{changed}</td>
                      <td className="code" title={hash}>
                        {hash.slice(0, 12)}…
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </Scroll>
          )}
        </section>
      </div>
    </>
  );
}
