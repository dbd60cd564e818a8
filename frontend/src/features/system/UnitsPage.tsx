import "./system.css";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useQuery } from "urql";
import { UnitsPageDocument, type UnitsPageQuery } from "~/generated/graphql";
import { Answer } from "~/ui/Answer";
import { Filters } from "~/ui/Filters";
import { PageHeader } from "~/ui/PageHeader";
import { Pager } from "~/ui/Pager";
import { Empty } from "~/ui/states";
import { useMay } from "~/ui/useMay";
import { pageSize, usePlaces } from "~/ui/usePlaces";
import { useWords } from "~/ui/useWords";
import { PeopleTabs } from "./PeopleTabs";

/** The budget units (预算单位) with what they hang under and who looks after them, and the sections. */
export function UnitsPage() {
  const { t } = useWords("system");
  const search = useSearch({ from: "/shell/system/units" });
  const { year, as, after, page = 1, ...filters } = search;
  const navigate = useNavigate({ from: "/system/units" });
  const asked = useQuery({
    query: UnitsPageDocument,
    variables: { keyword: search.keyword, first: pageSize, after },
  });
  const go = usePlaces();
  return (
    <>
      <PageHeader title={t("title")} about={t("units.about")} />
      <PeopleTabs at="units" />
      <section className="panel">
        <Filters
          key={JSON.stringify(search)}
          search={filters}
          hint={t("units.hint")}
          onAsk={(given) => void navigate({ search: { year, as, ...given } })}
        >
          {() => null}
        </Filters>
        <Answer of={asked} part>
          {({ units, sections }) => (
            <>
              <Units units={units} />
              <Pager
                total={units.totalCount}
                page={page}
                size={pageSize}
                more={units.pageInfo.hasNextPage}
                onGo={(where) => go(where, search, units)}
              />
              <Sections sections={sections} />
            </>
          )}
        </Answer>
      </section>
    </>
  );
}

function Units({ units }: Pick<UnitsPageQuery, "units">) {
  const { t } = useWords("system");
  const may = useMay();
  const rows = units.edges?.flatMap((edge) => edge?.node ?? []) ?? [];
  if (rows.length === 0) return <Empty>{t("units.none")}</Empty>;
  return (
    <div className="list-scroll">
      <table className="list">
        <thead>
          <tr>
            <th scope="col">{t("units.code")}</th>
            <th scope="col">{t("units.name")}</th>
            <th scope="col">{t("units.short")}</th>
            <th scope="col">{t("units.kind")}</th>
            <th scope="col">{t("units.parent")}</th>
            <th scope="col">{t("section")}</th>
            {may("users") && <th scope="col">{t("units.people")}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((unit) => (
            <tr key={unit.id}>
              <td className="code">{unit.code}</td>
              <th scope="row" className={unit.level > 1 ? "name under" : "name"}>
                {unit.nameZh}
              </th>
              <td>{unit.shortNameZh}</td>
              <td>{t(`units.kinds.${unit.kind}`)}</td>
              <td>{unit.parent?.shortNameZh ?? "—"}</td>
              <td>{unit.section.nameZh}</td>
              {may("users") && (
                <td>
                  <Link
                    to="/system/users"
                    search={{ unit: unit.code }}
                    aria-label={t("units.peopleOf", { unit: unit.shortNameZh })}
                  >
                    {t("units.look")}
                  </Link>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Sections({ sections }: Pick<UnitsPageQuery, "sections">) {
  const { t } = useWords("system");
  return (
    <section className="sections" aria-labelledby="sections">
      <h2 id="sections">{t("units.sections")}</h2>
      <ul>
        {sections.map(({ id, code, nameZh }) => (
          <li key={id}>
            {nameZh} <small className="soft">{code}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}
