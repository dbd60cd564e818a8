import { Link } from "@tanstack/react-router";
import type { Picked } from "~/ui/picked/usePicked";
import { useWords } from "~/ui/useWords";

/** How many self-evaluations may be chosen by hand: they stand in the address. */
export const mostChosen = 100;

/** What is selected of the self-evaluations, and the way to roll it up. */
export function RollupBar({ picked }: { picked: Picked }) {
  const { t } = useWords("spending", "lists");
  const count = picked.rows.length;
  if (count === 0) return null;
  return (
    <div className="picked-bar">
      <span role="status">{t("lists:picked.count", { count })}</span>
      <button type="button" className="button quiet" onClick={() => picked.set([])}>
        {t("lists:picked.clear")}
      </button>
      {count > mostChosen ? (
        <span className="soft">{t("rollup.most", { count: mostChosen })}</span>
      ) : (
        <Link
          to="/self-evaluations/rollup"
          search={{ ids: picked.rows.map(({ id }) => id) }}
          className="button primary"
        >
          {t("rollup.picked")}
        </Link>
      )}
    </div>
  );
}
