import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import { type Field, filtersOf, type Query, read, textOf, type Values } from "~/lib/query";
import { QueryBox } from "~/ui/query/QueryBox";
import { useWords } from "~/ui/useWords";

type Props<Search> = {
  /** What the URL says now; give the form this as its key, so that going back restores it. */
  search: Search;
  /** What the keyword is looked for in; without it none is asked for. */
  hint?: string;
  /** The conditions that may be typed beside the keyword; text and choices always say the same. */
  fields?: readonly Field[];
  onAsk: (search: Partial<Search>, replace?: true) => void;
  children: (chosen: Search, choose: (more: Partial<Search>) => void) => ReactNode;
};

/** A list's filters: nothing is asked before 查询, and 重置 asks without any. */
export function Filters<Search extends object>({ search, hint, fields, onAsk, children }: Props<Search>) {
  const { t } = useWords("ui");
  const id = useId();
  const [chosen, setChosen] = useState(search);
  const [typed, setTyped] = useState<string | null>(null);
  const [unclear, setUnclear] = useState<Query["unclear"]>([]);
  const { keyword = "", q } = chosen as { keyword?: string; q?: string };
  const text = fields ? (typed ?? textOf(q, chosen as Values, fields)) : "";
  const choose = (more: Partial<Search>) => {
    setChosen({ ...chosen, ...more, q: undefined });
    setTyped(null);
  };
  const type = (words: string) => {
    setTyped(words);
    setUnclear([]);
    if (fields) setChosen({ ...chosen, ...(filtersOf(read(words, fields), fields) as Partial<Search>) });
  };
  const ask = () => {
    if (!fields) return onAsk({ ...chosen, ...(hint && { keyword: keyword.trim() || undefined }) });
    const query = read(text, fields);
    if (query.unclear.length > 0) return setUnclear(query.unclear);
    const told = query.says.length > 0 ? text.trim() : undefined;
    onAsk({ ...chosen, ...(filtersOf(query, fields) as Partial<Search>), q: told });
  };
  useLink(search, fields, onAsk);
  return (
    <search>
      <form
        className="filters"
        onSubmit={(event) => {
          event.preventDefault();
          ask();
        }}
      >
        {hint &&
          (fields ? (
            <QueryBox
              label={t("keyword")}
              hint={hint}
              text={text}
              fields={fields}
              unclear={unclear}
              onChange={type}
            />
          ) : (
            <div className="field broad">
              <label className="field-label" htmlFor={id}>
                {t("keyword")}
              </label>
              <input
                id={id}
                className="input"
                value={keyword}
                placeholder={hint}
                onChange={(event) => setChosen({ ...chosen, keyword: event.target.value })}
              />
            </div>
          ))}
        {children(chosen, choose)}
        <div className="go">
          <button type="submit" className="button primary">
            {t("ask")}
          </button>
          <button type="button" className="button quiet" onClick={() => onAsk({})}>
            {t("reset")}
          </button>
        </div>
      </form>
    </search>
  );
}

/** An address that has only the text of a query is read, once its words are there. */
function useLink<Search extends object>(
  search: Search,
  fields: readonly Field[] | undefined,
  onAsk: Props<Search>["onAsk"],
) {
  const taken = useRef("");
  useEffect(() => {
    const { q, ...others } = search as { q?: string };
    if (!fields || !q || q === taken.current || Object.values(others).some((value) => value !== undefined))
      return;
    const query = read(q, fields);
    if (query.says.length === 0 || query.unclear.length > 0) return;
    taken.current = q;
    onAsk({ ...(filtersOf(query, fields) as Partial<Search>), q } as Partial<Search>, true);
  });
}
