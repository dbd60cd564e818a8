import { Link, useRouter } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { Procedure } from "~/lib/stage";
import { Field } from "~/ui/Field";
import { Pager } from "~/ui/Pager";
import { Scroll } from "~/ui/Scroll";
import { Empty } from "~/ui/states";
import { useWords } from "~/ui/useWords";

/** How many rows a page of a list has. */
export const pageSize = 50;

/** What a list keeps in its URL. */
export type ListSearch<Stage> = { keyword?: string; stage?: Stage; after?: string; page?: number };

type FiltersProps<Stage extends string> = {
  of: Procedure;
  stages: readonly Stage[];
  search: ListSearch<Stage>;
  onGo: (search: ListSearch<Stage>) => void;
};

/** The filters above a list: a stage and a keyword; nothing is asked before 查询. */
export function ListFilters<Stage extends string>({ of, stages, search, onGo }: FiltersProps<Stage>) {
  const { t } = useWords("ui", "stages");
  return (
    <form
      key={JSON.stringify(search)}
      className="filters"
      onSubmit={(event) => {
        event.preventDefault();
        const typed = new FormData(event.currentTarget);
        onGo({
          keyword: String(typed.get("keyword")).trim() || undefined,
          stage: stages.find((stage) => stage === typed.get("stage")),
        });
      }}
    >
      <Field label={t("found.keyword")} path="keyword">
        {(control) => <input {...control} name="keyword" className="input" defaultValue={search.keyword} />}
      </Field>
      <Field label={t("found.stage")} path="stage">
        {(control) => (
          <select {...control} name="stage" className="input" defaultValue={search.stage ?? ""}>
            <option value="">{t("found.all")}</option>
            {stages.map((stage) => (
              <option key={stage} value={stage}>
                {t(`stages:${of}.${stage}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <button type="submit" className="button primary">
        {t("found.ask")}
      </button>
      <button type="button" className="button quiet" onClick={() => onGo({})}>
        {t("found.reset")}
      </button>
    </form>
  );
}

type RowsProps<Stage> = {
  search: ListSearch<Stage>;
  found: { totalCount: number; pageInfo: { hasNextPage: boolean; endCursor?: string | null } };
  none: string;
  /** The year whose rows these are: where it has none, the one before it is offered. */
  year?: number;
  label: string;
  head: ReactNode;
  children: ReactNode[];
  onGo: (search: ListSearch<Stage>) => void;
};

/** The rows of a list and the way to its other pages. */
export function ListRows<Stage>({
  search,
  found,
  none,
  year,
  label,
  head,
  children,
  onGo,
}: RowsProps<Stage>) {
  const { t } = useWords("ui");
  const { history } = useRouter();
  const { page = 1 } = search;
  if (children.length === 0)
    return (
      <Empty
        action={
          year && (
            <Link
              to="."
              search={(before) => ({ ...before, year: year - 1, after: undefined, page: undefined })}
              className="button"
            >
              {t("found.earlier", { year: year - 1 })}
            </Link>
          )
        }
      >
        {none}
      </Empty>
    );
  return (
    <>
      <Scroll label={label}>
        <table className="list">
          <thead>
            <tr>{head}</tr>
          </thead>
          <tbody>{children}</tbody>
        </table>
      </Scroll>
      <Pager
        total={found.totalCount}
        page={page}
        size={pageSize}
        more={found.pageInfo.hasNextPage}
        onGo={(where) => {
          if (where === "back") history.back();
          else if (where === "first") onGo({ ...search, after: undefined, page: undefined });
          else onGo({ ...search, page: page + 1, after: found.pageInfo.endCursor ?? undefined });
        }}
      />
    </>
  );
}
