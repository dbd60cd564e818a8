import type { FundingSumFragment } from "~/generated/graphql";
import { compare } from "~/lib/money";
import { Money } from "~/ui/Figures";
import { useWords } from "~/ui/useWords";
import { ShowLink } from "./ShowTabs";

type Props = { sum: FundingSumFragment; left: string | null | undefined };

/** The plan in five figures; each leads to its rows. */
export function SumTiles({ sum, left }: Props) {
  const { t } = useWords("allocation");
  const over = left !== null && left !== undefined && compare(left, "0") === -1;
  const tiles = [
    { key: "candidates", count: sum.candidates, amount: sum.asked, show: undefined },
    { key: "first", count: sum.first, amount: sum.firstAmount, show: "FIRST" },
    { key: "funded", count: sum.funded, amount: sum.used, show: "FUNDED" },
    { key: "reserve", count: sum.reserve, amount: sum.reserveAmount, show: "RESERVE" },
  ] as const;
  return (
    <ul className="tiles">
      {tiles.map(({ key, count, amount, show }) => (
        <li key={key} className="panel">
          <span className="soft">{t(`tiles.${key}`)}</span>
          <ShowLink show={show}>{t("tiles.count", { count })}</ShowLink>
          <small className="soft">
            <Money value={amount} unit />
          </small>
        </li>
      ))}
      <li className="panel">
        <span className="soft">{t(over ? "tiles.short" : "tiles.left")}</span>
        <b className={over ? "bad" : undefined}>
          <Money value={left} />
        </b>
        <small className="soft">{t("tiles.departures", { count: sum.departures })}</small>
      </li>
    </ul>
  );
}
