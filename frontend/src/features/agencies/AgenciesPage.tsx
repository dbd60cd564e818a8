import "./agencies.css";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useId, useState } from "react";
import { useQuery } from "urql";
import { AgenciesPageDocument, type AgenciesPageQuery, type Standing } from "~/generated/graphql";
import { Answer } from "~/ui/Answer";
import { ExportList } from "~/ui/ExportList";
import { Points } from "~/ui/Figures";
import { Filters } from "~/ui/Filters";
import { PageHeader } from "~/ui/PageHeader";
import { Pager } from "~/ui/Pager";
import { Empty } from "~/ui/states";
import { useMay } from "~/ui/useMay";
import { pageSize, usePlaces } from "~/ui/usePlaces";
import { useWords } from "~/ui/useWords";
import { AgencyForm } from "./AgencyForm";
import { DoorTags } from "./Marks";
import { StandingTag } from "./StandingTag";
import { StatusTag } from "./StatusTag";

/** On next year's list, or not. */
const nextYear = ["yes", "no"] as const;

/** 第三方机构: who may be engaged to evaluate. */
export function AgenciesPage() {
  const { t } = useWords("agencies");
  const may = useMay();
  const search = useSearch({ from: "/shell/agencies" });
  const { year, keyword, next, after, page = 1 } = search;
  const filter = { keyword, engageableNext: next && next === "yes" };
  const [entering, setEntering] = useState(false);
  const id = useId();
  const navigate = useNavigate({ from: "/agencies" });
  const asked = useQuery({
    query: AgenciesPageDocument,
    variables: { filter, first: pageSize, after },
    requestPolicy: "cache-and-network",
  });
  const go = usePlaces();
  return (
    <>
      <PageHeader
        title={t("title")}
        about={t("about")}
        actions={
          may("saveAgency") && (
            <>
              <Link to="/imports" search={{ of: "agencies" }} className="button">
                {t("import")}
              </Link>
              <button type="button" className="button primary" onClick={() => setEntering(true)}>
                {t("new")}
              </button>
            </>
          )
        }
      />
      <section className="panel">
        <Filters
          key={JSON.stringify(filter)}
          search={{ keyword, next }}
          hint={t("keywordHint")}
          onAsk={(chosen) => void navigate({ search: { year, ...chosen } })}
        >
          {(chosen, choose) => (
            <div className="field">
              <label className="field-label" htmlFor={id}>
                {t("nextYear")}
              </label>
              <select
                id={id}
                className="input"
                value={chosen.next ?? ""}
                onChange={({ target }) => choose({ next: nextYear.find((each) => each === target.value) })}
              >
                <option value="">{t("all")}</option>
                {nextYear.map((each) => (
                  <option key={each} value={each}>
                    {t(each === "yes" ? "marks.openNext" : "marks.shutNext")}
                  </option>
                ))}
              </select>
            </div>
          )}
        </Filters>
        <ExportList of="agencies" filter={filter} />
        <Answer of={asked} part>
          {({ agencies }) => (
            <>
              <Rows agencies={agencies} />
              <Pager
                total={agencies.totalCount}
                page={page}
                size={pageSize}
                more={agencies.pageInfo.hasNextPage}
                onGo={(where) => go(where, search, agencies)}
              />
            </>
          )}
        </Answer>
      </section>
      {entering && (
        <AgencyForm
          onClose={() => setEntering(false)}
          onDone={(id) => void navigate({ to: "/agencies/$agencyId", params: { agencyId: id } })}
        />
      )}
    </>
  );
}

function Rows({ agencies }: Pick<AgenciesPageQuery, "agencies">) {
  const { t } = useWords("agencies");
  const rows = agencies.edges?.flatMap((edge) => edge?.node ?? []) ?? [];
  if (rows.length === 0) return <Empty>{t("none")}</Empty>;
  return (
    <div className="list-scroll">
      <table className="list">
        <thead>
          <tr>
            {["code", "name", "creditCode", "kind", "platform"].map((key) => (
              <th scope="col" key={key}>
                {t(key)}
              </th>
            ))}
            <th scope="col" className="number">
              {t("leaders")}
            </th>
            <th scope="col">{t("latest")}</th>
            <th scope="col">{t("status")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td className="code">{row.code}</td>
              <th scope="row" className="name">
                <Link to="/agencies/$agencyId" params={{ agencyId: row.id }}>
                  {row.nameZh}
                </Link>
              </th>
              <td className="figure">{row.creditCode}</td>
              <td>{t(`kinds.${row.kind}`)}</td>
              <td>
                <span className={`tag ${row.onPlatform ? "good" : "waiting"}`}>
                  {t(row.onPlatform ? "onPlatform" : "notOnPlatform")}
                </span>
              </td>
              <td className="number figure">
                {(row.people ?? []).filter(({ leads, leftAt }) => leads && !leftAt).length}
              </td>
              <td>
                <Latest of={row.years[0]} />
              </td>
              <td>
                <StatusTag status={row.status} /> <DoorTags of={row} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The year in which a third party was marked last. */
function Latest({ of }: { of?: { year: number; total: string; standing: Standing } }) {
  const { t } = useWords("agencies");
  if (!of) return <StandingTag />;
  return (
    <>
      {t("marks.year", { year: of.year })} <Points value={of.total} /> <StandingTag standing={of.standing} />
    </>
  );
}
