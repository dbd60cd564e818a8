import { type ReactNode, useId, useState } from "react";
import { useWords } from "~/ui/useWords";

type Props<Search> = {
  /** What the URL says now; give the form this as its key, so that going back restores it. */
  search: Search;
  onAsk: (search: Partial<Search>) => void;
  children: (chosen: Search, choose: (more: Partial<Search>) => void) => ReactNode;
};

/** A list's filters: nothing is asked before 查询, and 重置 asks without any. */
export function Filters<Search extends { keyword?: string }>({ search, onAsk, children }: Props<Search>) {
  const { t } = useWords("projects");
  const id = useId();
  const [chosen, setChosen] = useState(search);
  const choose = (more: Partial<Search>) => setChosen({ ...chosen, ...more });
  return (
    <search>
      <form
        className="filters"
        onSubmit={(event) => {
          event.preventDefault();
          onAsk({ ...chosen, keyword: chosen.keyword?.trim() || undefined });
        }}
      >
        <div className="field broad">
          <label className="field-label" htmlFor={id}>
            {t("keyword")}
          </label>
          <input
            id={id}
            className="input"
            value={chosen.keyword ?? ""}
            placeholder={t("keywordHint")}
            onChange={(event) => choose({ keyword: event.target.value } as Partial<Search>)}
          />
        </div>
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
