import { type ReactNode, useId, useState } from "react";
import { useWords } from "~/ui/useWords";

type Props<Search> = {
  /** What the URL says now; give the form this as its key, so that going back restores it. */
  search: Search;
  /** What the keyword is looked for in; without it none is asked for. */
  hint?: string;
  onAsk: (search: Partial<Search>) => void;
  children: (chosen: Search, choose: (more: Partial<Search>) => void) => ReactNode;
};

/** A list's filters: nothing is asked before 查询, and 重置 asks without any. */
export function Filters<Search extends object>({ search, hint, onAsk, children }: Props<Search>) {
  const { t } = useWords("ui");
  const id = useId();
  const [chosen, setChosen] = useState(search);
  const { keyword = "" } = chosen as { keyword?: string };
  const choose = (more: Partial<Search>) => setChosen({ ...chosen, ...more });
  return (
    <search>
      <form
        className="filters"
        onSubmit={(event) => {
          event.preventDefault();
          onAsk({ ...chosen, ...(hint && { keyword: keyword.trim() || undefined }) });
        }}
      >
        {hint && (
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
        )}
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
