import "./standards.css";
import { Link } from "@tanstack/react-router";
import { useQuery } from "urql";
import { StandardsPageDocument, type StandardsPageQuery } from "~/generated/graphql";
import { dayOf } from "~/lib/dates";
import { Answer } from "~/ui/Answer";
import { PageHeader } from "~/ui/PageHeader";
import { Empty } from "~/ui/states";
import { useWords } from "~/ui/useWords";
import { kinds } from "./body";

/** 标准与规则: every yardstick with its editions; those in force measure new batches and dry runs. */
export function StandardsPage() {
  const { t } = useWords("standards");
  const asked = useQuery({ query: StandardsPageDocument, requestPolicy: "cache-and-network" });
  return (
    <>
      <PageHeader
        title={t("title")}
        about={t("about")}
        actions={
          <Link to="/standards/screening" className="button">
            {t("dryRun.title")}
          </Link>
        }
      />
      <section className="panel">
        <Answer of={asked} part>
          {(data) => <Rows data={data} />}
        </Answer>
      </section>
    </>
  );
}

type Row = NonNullable<NonNullable<NonNullable<StandardsPageQuery["standards"]["edges"]>[number]>["node"]>;

/** By kind in the order of the year, the newest edition first. */
function ordered(rows: Row[]): Row[] {
  const at = ({ kind }: Row) => (kinds as readonly string[]).indexOf(kind);
  return [...rows].sort((a, b) => at(a) - at(b) || b.edition - a.edition);
}

function Rows({ data }: { data: StandardsPageQuery }) {
  const { t } = useWords("standards");
  const rows = ordered(data.standards.edges?.flatMap((edge) => edge?.node ?? []) ?? []);
  const current = new Set(data.inForce.edges?.map((edge) => edge?.node?.id));
  if (rows.length === 0) return <Empty>{t("none")}</Empty>;
  return (
    <div className="list-scroll">
      <table className="list">
        <thead>
          <tr>
            <th scope="col">{t("kind")}</th>
            <th scope="col">{t("name")}</th>
            <th scope="col">{t("code")}</th>
            <th scope="col" className="number">
              {t("edition")}
            </th>
            <th scope="col">{t("status")}</th>
            <th scope="col">{t("published")}</th>
            <th scope="col">{t("hash")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td>{t(`kinds.${row.kind}`)}</td>
              <th scope="row" className="name">
                <Link to="/standards/$standardId" params={{ standardId: row.id }}>
                  {row.nameZh}
                </Link>
              </th>
              <td className="code">{row.code}</td>
              <td className="number figure">{row.edition}</td>
              <td>
                <StatusTag status={row.status} inForce={current.has(row.id)} />
              </td>
              <td className="figure">{row.publishedAt ? dayOf(row.publishedAt) : "—"}</td>
              <td>
                <code title={row.hash}>{row.hash.slice(0, 12)}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** 现行 for the edition in force; otherwise its own state. */
export function StatusTag({ status, inForce }: { status: Row["status"]; inForce: boolean }) {
  const { t } = useWords("standards");
  if (inForce) return <span className="tag good">{t("inForce")}</span>;
  return <span className="tag plain">{t(`statuses.${status}`)}</span>;
}
