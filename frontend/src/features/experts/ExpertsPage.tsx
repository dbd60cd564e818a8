import "./experts.css";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useQuery } from "urql";
import { ExpertsPageDocument, type ExpertsPageQuery } from "~/generated/graphql";
import type { Failure } from "~/lib/fault";
import type { Values } from "~/lib/query";
import { Answer } from "~/ui/Answer";
import { Choose } from "~/ui/Choose";
import { FaultNote } from "~/ui/FaultNote";
import { Filters } from "~/ui/Filters";
import { PageHeader } from "~/ui/PageHeader";
import { Pager } from "~/ui/Pager";
import { useExpertFields } from "~/ui/query/useFields";
import { SavedViews } from "~/ui/SavedViews";
import { Empty } from "~/ui/states";
import { useMay } from "~/ui/useMay";
import { pageSize, usePlaces } from "~/ui/usePlaces";
import { useTransfer } from "~/ui/useTransfer";
import { useWords } from "~/ui/useWords";
import { StatusTag } from "./StatusTag";
import { statuses } from "./status";
import { nameIn, useGuide } from "./useGuide";

/** 专家库: everybody whom the viewer may know of, and the ways in and out. */
export function ExpertsPage() {
  const { t } = useWords("experts");
  const search = useSearch({ from: "/shell/experts" });
  const { keyword, field, status, kind, endBy, after, page = 1 } = search;
  const asked = useQuery({
    query: ExpertsPageDocument,
    variables: {
      filter: { keyword, field, status, employerKind: kind, termEndBy: endBy },
      first: pageSize,
      after,
    },
    requestPolicy: "cache-and-network",
  });
  const go = usePlaces();
  return (
    <>
      <PageHeader title={t("title")} about={t("about")} actions={<Ways status={status} field={field} />} />
      <section className="panel">
        <ExpertFilters />
        <Answer of={asked} part>
          {({ experts }) => (
            <>
              <Rows experts={experts} />
              <Pager
                total={experts.totalCount}
                page={page}
                size={pageSize}
                more={experts.pageInfo.hasNextPage}
                onGo={(where) => go(where, search, experts)}
              />
            </>
          )}
        </Answer>
      </section>
    </>
  );
}

/** 推荐, 导入, 导出, and what was found tied since. */
function Ways({ status, field }: { status?: string; field?: string }) {
  const { t } = useWords("experts");
  const may = useMay();
  const { save } = useTransfer();
  const [failure, setFailure] = useState<Failure | null>(null);
  const asked = new URLSearchParams({ ...(status && { status }), ...(field && { field }) });
  return (
    <>
      {may("recommendExpert") && (
        <Link to="/experts/new" className="button primary">
          {t("recommend")}
        </Link>
      )}
      {may("eraseExpert") && (
        <Link to="/experts/import" className="button">
          {t("import.title")}
        </Link>
      )}
      {may("panelPool") && (
        <button
          type="button"
          className="button"
          onClick={() => void save(`/files/experts.xlsx?${asked}`, t("export.file")).then(setFailure)}
        >
          {t("export.title")}
        </button>
      )}
      {may("recusalConflicts") && (
        <Link to="/experts/conflicts" className="button">
          {t("conflicts.title")}
        </Link>
      )}
      <FaultNote failure={failure} />
    </>
  );
}

function ExpertFilters() {
  const { t } = useWords("experts");
  const search = useSearch({ from: "/shell/experts" });
  const { year, as: _as, after: _after, page: _page, ...filters } = search;
  const navigate = useNavigate({ from: "/experts" });
  const { fields, employerKinds } = useGuide();
  const conditions = useExpertFields({
    fields,
    kinds: employerKinds,
    statuses: statuses.map((code) => ({ code, labels: [t(`statuses.${code}`)] })),
  });
  const ask = (asked: Values, replace = false) => void navigate({ search: { year, ...asked }, replace });
  return (
    <>
      <SavedViews list="EXPERTS" values={filters} fields={conditions} onAsk={ask} />
      <Filters
        key={JSON.stringify(search)}
        search={filters}
        hint={t("queryHint")}
        fields={conditions}
        onAsk={ask}
      >
        {(chosen, choose) => (
          <>
            <Choose
              label={t("field")}
              all={t("all")}
              value={chosen.field}
              choices={fields.map(({ code, nameZh }) => ({ value: code, label: nameZh }))}
              onChange={(value) => choose({ field: value })}
            />
            <Choose
              label={t("status")}
              all={t("all")}
              value={chosen.status}
              choices={statuses.map((value) => ({ value, label: t(`statuses.${value}`) }))}
              onChange={(value) => choose({ status: value as typeof chosen.status })}
            />
            <Choose
              label={t("employerKind")}
              all={t("all")}
              value={chosen.kind}
              choices={employerKinds.map(({ code, nameZh }) => ({ value: code, label: nameZh }))}
              onChange={(value) => choose({ kind: value })}
            />
            <div className="field">
              <label className="field-label" htmlFor="endBy">
                {t("endBy")}
              </label>
              <input
                id="endBy"
                className="input"
                type="date"
                value={chosen.endBy ?? ""}
                onChange={(event) => choose({ endBy: event.target.value || undefined })}
              />
            </div>
          </>
        )}
      </Filters>
    </>
  );
}

function Rows({ experts }: Pick<ExpertsPageQuery, "experts">) {
  const { t } = useWords("experts");
  const { fields } = useGuide();
  const rows = experts.edges?.flatMap((edge) => edge?.node ?? []) ?? [];
  if (rows.length === 0) return <Empty>{t("none")}</Empty>;
  return (
    <div className="list-scroll">
      <table className="list">
        <thead>
          <tr>
            {["code", "name", "employer", "jobTitle", "fields", "status", "termEnd"].map((key) => (
              <th scope="col" key={key}>
                {t(key)}
              </th>
            ))}
            <th scope="col" className="number">
              {t("load")}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td className="code">{row.code}</td>
              <th scope="row">
                <Link to="/experts/$expertId" params={{ expertId: row.id }}>
                  {row.nameZh}
                </Link>
              </th>
              <td>{row.employerZh}</td>
              <td>{row.titleZh}</td>
              <td>{(row.fields ?? []).map((code) => nameIn(fields, code)).join("、")}</td>
              <td>
                <StatusTag status={row.status} />{" "}
                {row.renewalAskedAt && <span className="tag waiting">{t("renewalAsked")}</span>}
              </td>
              <td className="figure">{row.termEnd ?? "—"}</td>
              <td className="number figure">{row.reviewsThisYear}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
