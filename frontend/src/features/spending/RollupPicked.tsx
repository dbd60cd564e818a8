import { Link } from "@tanstack/react-router";
import type { Picked } from "~/ui/picked/usePicked";
import { useWords } from "~/ui/useWords";

/** How many self-evaluations may be chosen by hand: they stand in the address. */
export const mostChosen = 100;

/** The way to roll the selected self-evaluations up. */
export function RollupPicked({ picked }: { picked: Picked }) {
  const { t } = useWords("spending");
  if (picked.rows.length > mostChosen)
    return <span className="soft">{t("rollup.most", { count: mostChosen })}</span>;
  return (
    <Link to="/self-evaluations/rollup" search={{ ids: picked.rows.map(({ id }) => id) }} className="button">
      {t("rollup.picked")}
    </Link>
  );
}
