import "~/ui/list.css";
import "./spending.css";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useQuery } from "urql";
import {
  type SelfEvaluationFilter,
  SelfRollupPageDocument,
  type SelfRollupPageQuery,
} from "~/generated/graphql";
import { Answer } from "~/ui/Answer";
import { Field } from "~/ui/Field";
import { PageHeader } from "~/ui/PageHeader";
import { PrintFiles } from "~/ui/PrintFiles";
import { Empty } from "~/ui/states";
import { useWords } from "~/ui/useWords";
import { ofFigure } from "./FigureNote";
import { KeepRollup } from "./KeepRollup";
import { Rolled } from "./Rolled";

type Rollup = SelfRollupPageQuery["selfRollup"];

/** 自评汇总: the self-evaluations of a fund, or of chosen projects, as one. */
export function SelfRollupPage() {
  const { t } = useWords("spending");
  const { year, ...search } = useSearch({ from: "/shell/self-evaluations/rollup" });
  const { keyword, fund, ids } = search;
  const filter = { year, keyword, fundSource: fund, ...ofFigure(search) };
  const navigate = useNavigate({ from: "/self-evaluations/rollup" });
  const asked = useQuery({ query: SelfRollupPageDocument, variables: { filter, ids } });
  return (
    <div className="spending">
      <PageHeader
        title={t("rollup.title")}
        about={t("rollup.about", { year })}
        actions={
          <>
            <PrintFiles
              form={t("rollup.form")}
              file={t("rollup.file", { year })}
              address={(ending) => `/rollups/self-evaluations.${ending}?${narrowed(filter, ids)}`}
            />
            <Link to="/self-evaluations/rollups" className="button">
              {t("rollups.list")}
            </Link>
            <Link to="/self-evaluations" className="button">
              {t("rollup.back")}
            </Link>
          </>
        }
      />
      <Answer of={asked} part>
        {({ selfRollup }) => (
          <>
            <section className="panel">
              <Asked of={selfRollup} />
            </section>
            {selfRollup.total == null ? (
              <section className="panel">
                <Empty>{t("rollup.none", { count: selfRollup.waiting })}</Empty>
              </section>
            ) : (
              <>
                <KeepRollup filter={filter} ids={ids} />
                <Rolled
                  figures={selfRollup}
                  onKeep={(ids) => void navigate({ search: { ...search, ids } })}
                />
              </>
            )}
          </>
        )}
      </Answer>
    </div>
  );
}

/** The same question as the page's, in an address. */
function narrowed(filter: SelfEvaluationFilter, ids: readonly string[] = []) {
  const asked = new URLSearchParams({ filter: JSON.stringify(filter) });
  for (const id of ids) asked.append("id", id);
  return asked;
}

/** Which projects: by fund and word, or those chosen by hand. */
function Asked({ of }: { of: Rollup }) {
  const { t } = useWords("spending");
  const search = useSearch({ from: "/shell/self-evaluations/rollup" });
  const navigate = useNavigate({ from: "/self-evaluations/rollup" });
  return (
    <>
      <form
        key={JSON.stringify(search)}
        className="filters"
        onSubmit={(event) => {
          event.preventDefault();
          const typed = new FormData(event.currentTarget);
          void navigate({
            search: {
              ...search,
              ids: undefined,
              fund: String(typed.get("fund")) || undefined,
              keyword: String(typed.get("keyword")).trim() || undefined,
            },
          });
        }}
      >
        <Field label={t("rollup.fund")} path="fund">
          {(control) => (
            <select {...control} name="fund" className="input" defaultValue={search.fund ?? ""}>
              <option value="">{t("rollup.anyFund")}</option>
              {of.funds.map(({ code, nameZh }) => (
                <option key={code} value={code}>
                  {nameZh}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={t("list.keyword")} path="keyword">
          {(control) => <input {...control} name="keyword" className="input" defaultValue={search.keyword} />}
        </Field>
        <button type="submit" className="button primary">
          {t("rollup.do")}
        </button>
        <Link to="/self-evaluations/rollup" search={{}} className="button quiet">
          {t("rollup.reset")}
        </Link>
      </form>
      <p className="soft">
        {t("rollup.scope", { scope: of.scope })}
        {of.waiting > 0 && t("rollup.waiting", { count: of.waiting })}
      </p>
    </>
  );
}
