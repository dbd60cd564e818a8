import "./experts.css";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useQuery } from "urql";
import { type ExpertStatus, ExpertsPageDocument, type ExpertsPageQuery } from "~/generated/graphql";
import type { Failure } from "~/lib/fault";
import type { Values } from "~/lib/query";
import { stagesOf } from "~/lib/stage";
import { Answer } from "~/ui/Answer";
import { Choose } from "~/ui/Choose";
import { FaultNote } from "~/ui/FaultNote";
import { Filters } from "~/ui/Filters";
import { PageHeader } from "~/ui/PageHeader";
import { Pager } from "~/ui/Pager";
import { PickedBar, PickOne, PickPage } from "~/ui/picked/Pick";
import { useGatherRows } from "~/ui/picked/useGatherRows";
import { type Picked, type PickRow, usePicked } from "~/ui/picked/usePicked";
import { useExpertFields } from "~/ui/query/useFields";
import { SavedViews } from "~/ui/SavedViews";
import { StageTag } from "~/ui/StageTag";
import { Empty } from "~/ui/states";
import { useMay } from "~/ui/useMay";
import { pageSize, usePlaces } from "~/ui/usePlaces";
import { useTransfer } from "~/ui/useTransfer";
import { useWords } from "~/ui/useWords";
import { AwayTag } from "./AwayTag";
import { nameIn, useGuide } from "./useGuide";

/** 专家库: everybody whom the viewer may know of, and the ways in and out. */
export function ExpertsPage() {
  const { t } = useWords("experts");
  const search = useSearch({ from: "/shell/experts" });
  const { keyword, field, status, kind, endBy, free, after, page = 1 } = search;
  const filter = { keyword, field, status, employerKind: kind, termEndBy: endBy, freeToday: free };
  const asked = useQuery({
    query: ExpertsPageDocument,
    variables: { filter, first: pageSize, after },
    requestPolicy: "cache-and-network",
  });
  const [, ask] = asked;
  const picked = usePicked(JSON.stringify(filter), asked[0].fetching);
  const gather = useGatherRows(
    ExpertsPageDocument,
    (after) => ({ filter, first: 100, after }),
    (data) => ({ rows: rowsOf(data).map(pickRow), pageInfo: data.experts.pageInfo }),
  );
  const go = usePlaces();
  return (
    <>
      <PageHeader title={t("title")} about={t("about")} actions={<Ways status={status} field={field} />} />
      <section className="panel">
        <ExpertFilters />
        <Answer of={asked} part>
          {(data) => (
            <>
              <PickedBar
                of="EXPERT"
                picked={picked}
                total={data.experts.totalCount}
                gather={gather}
                onDone={() => ask({ requestPolicy: "network-only" })}
              />
              <Rows found={data} picked={picked} />
              <Pager
                total={data.experts.totalCount}
                page={page}
                size={pageSize}
                more={data.experts.pageInfo.hasNextPage}
                onGo={(where) => go(where, search, data.experts)}
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

const statuses = stagesOf("expert") as ExpertStatus[];

function ExpertFilters() {
  const { t } = useWords("experts", "stages");
  const search = useSearch({ from: "/shell/experts" });
  const { year, as: _as, after: _after, page: _page, ...filters } = search;
  const navigate = useNavigate({ from: "/experts" });
  const { fields, employerKinds } = useGuide();
  const conditions = useExpertFields({
    fields,
    kinds: employerKinds,
    statuses: statuses.map((code) => ({ code, labels: [t(`stages:expert.${code}`)] })),
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
              choices={statuses.map((value) => ({ value, label: t(`stages:expert.${value}`) }))}
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
            <label className="check">
              <input
                type="checkbox"
                checked={chosen.free ?? false}
                onChange={(event) => choose({ free: event.target.checked || undefined })}
              />
              {t("free")}
            </label>
          </>
        )}
      </Filters>
    </>
  );
}

function rowsOf({ experts }: ExpertsPageQuery) {
  return experts.edges?.flatMap((edge) => edge?.node ?? []) ?? [];
}

function pickRow(row: ReturnType<typeof rowsOf>[number]): PickRow {
  return { id: row.id, version: row.version, name: `${row.nameZh} ${row.code}`, stage: row.status };
}

function Rows({ found, picked }: { found: ExpertsPageQuery; picked: Picked }) {
  const { t } = useWords("experts");
  const { fields } = useGuide();
  const may = useMay();
  const several = may("checkExpert") || may("renewExpert");
  const rows = rowsOf(found);
  const shown = rows.map(pickRow);
  if (rows.length === 0) return <Empty>{t("none")}</Empty>;
  return (
    <div className="list-scroll">
      <table className="list">
        <thead>
          <tr>
            {several && (
              <th scope="col" className="pick">
                <PickPage shown={shown} picked={picked} />
              </th>
            )}
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
              {several && (
                <td className="pick">
                  <PickOne row={pickRow(row)} shown={shown} picked={picked} />
                </td>
              )}
              <td className="code">{row.code}</td>
              <th scope="row" className="word">
                <Link to="/experts/$expertId" params={{ expertId: row.id }}>
                  {row.nameZh}
                </Link>
              </th>
              <td>{row.employerZh}</td>
              <td>{row.titleZh}</td>
              <td>{(row.fields ?? []).map((code) => nameIn(fields, code)).join(t("ui:marks.list"))}</td>
              <td>
                <StageTag of="expert" stage={row.status} />{" "}
                {row.renewalAskedAt && <span className="tag waiting">{t("renewalAsked")}</span>}{" "}
                <AwayTag until={row.awayUntil} />
              </td>
              <td className="figure word">{row.termEnd ?? "—"}</td>
              <td className="number figure">{row.reviewsThisYear}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
