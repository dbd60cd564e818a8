import "./indicators.css";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useQuery } from "urql";
import { LibraryPageDocument, type LibraryPageQuery } from "~/generated/graphql";
import { Answer } from "~/ui/Answer";
import { Choose } from "~/ui/Choose";
import { Filters } from "~/ui/Filters";
import { PageHeader } from "~/ui/PageHeader";
import { Pager } from "~/ui/Pager";
import { Scroll } from "~/ui/Scroll";
import { Empty } from "~/ui/states";
import { useMay } from "~/ui/useMay";
import { pageSize, usePlaces } from "~/ui/usePlaces";
import { useWords } from "~/ui/useWords";
import { IndicatorForm } from "./IndicatorForm";
import { Quality, range } from "./Quality";
import { type Codes, levelOf, nameIn, signOf, useCodes } from "./useCodes";

/** 指标库: the indicators that forms are offered. */
export function LibraryPage() {
  const { t } = useWords("indicators");
  const may = useMay();
  const codes = useCodes();
  const search = useSearch({ from: "/shell/indicators" });
  const { year, after, page = 1, common, class: funcClass, ...chosen } = search;
  const [adding, setAdding] = useState(false);
  const navigate = useNavigate({ from: "/indicators" });
  const { keyword, level, tag, unit, status = "IN_USE" } = chosen;
  const asked = useQuery({
    query: LibraryPageDocument,
    variables: {
      filter: { keyword, level2: level, funcClass: common ? "" : funcClass, tag, unit, status },
      first: pageSize,
      after,
    },
    requestPolicy: "cache-and-network",
  });
  const go = usePlaces();
  const places = codes.classes.filter(({ code }) => code.length === 3);
  return (
    <>
      <PageHeader
        title={t("title")}
        about={t("about")}
        actions={
          may("addLibraryIndicator") && (
            <button type="button" className="button primary" onClick={() => setAdding(true)}>
              {t("add")}
            </button>
          )
        }
      />
      <section className="panel">
        <Filters
          key={JSON.stringify({ ...chosen, common, funcClass })}
          search={{ ...chosen, common, class: funcClass }}
          hint={t("keywordHint")}
          onAsk={(next) => void navigate({ search: { year, ...next } })}
        >
          {(now, choose) => (
            <>
              <Choose
                label={t("level")}
                all={t("all")}
                value={now.level}
                choices={codes.levels.flatMap(({ level2 }) =>
                  level2.map(({ code, nameZh }) => ({ value: code, label: nameZh })),
                )}
                onChange={(level) => choose({ level })}
              />
              <Choose
                label={t("class")}
                all={t("all")}
                value={now.common ? "common" : now.class}
                choices={[
                  { value: "common", label: t("common") },
                  ...places.map(({ code, nameZh }) => ({ value: code, label: `${code} ${nameZh}` })),
                ]}
                onChange={(value) =>
                  choose(
                    value === "common"
                      ? { common: true, class: undefined }
                      : { common: undefined, class: value },
                  )
                }
              />
              <Choose
                label={t("tag")}
                all={t("all")}
                value={now.tag}
                choices={codes.tags.map(({ code, nameZh }) => ({ value: code, label: nameZh }))}
                onChange={(tag) => choose({ tag })}
              />
              <Choose
                label={t("unit")}
                all={t("all")}
                value={now.unit}
                choices={codes.units.map((each) => ({ value: each, label: each }))}
                onChange={(unit) => choose({ unit })}
              />
              <Choose
                label={t("status")}
                all={t("statuses.IN_USE")}
                value={now.status === "RETIRED" ? "RETIRED" : undefined}
                choices={[{ value: "RETIRED", label: t("statuses.RETIRED") }]}
                onChange={(value) => choose({ status: value === "RETIRED" ? value : undefined })}
              />
            </>
          )}
        </Filters>
        <Answer of={asked} part>
          {({ libraryIndicators }) => (
            <>
              <Rows of={libraryIndicators} codes={codes} />
              <Pager
                total={libraryIndicators.totalCount}
                page={page}
                size={pageSize}
                more={libraryIndicators.pageInfo.hasNextPage}
                onGo={(where) => go(where, search, libraryIndicators)}
              />
            </>
          )}
        </Answer>
      </section>
      {adding && (
        <IndicatorForm
          codes={codes}
          onClose={() => setAdding(false)}
          onDone={(id) => void navigate({ to: "/indicators/$indicatorId", params: { indicatorId: id } })}
        />
      )}
    </>
  );
}

function Rows({ of, codes }: { of: LibraryPageQuery["libraryIndicators"]; codes: Codes }) {
  const { t } = useWords("indicators");
  const rows = of.edges?.flatMap((edge) => edge?.node ?? []) ?? [];
  if (rows.length === 0) return <Empty>{t("none")}</Empty>;
  return (
    <Scroll label={t("title")}>
      <table className="list" aria-label={t("title")}>
        <thead>
          <tr>
            {["name", "level", "sign", "usual", "class", "tag"].map((key) => (
              <th key={key} scope="col">
                {t(key)}
              </th>
            ))}
            <th scope="col" className="number">
              {t("useCount")}
            </th>
            <th scope="col">{t("quality")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row" className="name">
                <Link to="/indicators/$indicatorId" params={{ indicatorId: row.id }}>
                  {row.nameZh}
                </Link>
              </th>
              <td>{levelOf(codes, row.level2)}</td>
              <td className="figure">
                {signOf(codes, row.operator)} {row.unit}
              </td>
              <td className="figure">{range(row) || "—"}</td>
              <td>
                {row.funcClass ? `${row.funcClass} ${nameIn(codes.classes, row.funcClass)}` : t("common")}
              </td>
              <td>{row.tags.map((tag) => nameIn(codes.tags, tag)).join(t("between")) || "—"}</td>
              <td className="number figure">{row.useCount}</td>
              <td>
                <Quality of={row.quality} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
