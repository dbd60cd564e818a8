import type { StatisticsTable_RowFragment } from "~/generated/graphql";
import { format } from "~/lib/money";
import { Money } from "~/ui/Figures";
import { useWords } from "~/ui/useWords";
import { Behind } from "./StatisticsTable";

/** What all the tables add up to. */
export function TotalTiles({ total }: { total: StatisticsTable_RowFragment }) {
  const { t } = useWords("statistics");
  const tiles = [
    { key: "declared", counted: "HANDED_IN", count: total.count, amount: total.declared },
    { key: "decided", counted: "DECIDED", count: total.decided, amount: total.granted },
    { key: "cut", counted: "CUT", count: total.cutCount, amount: total.cut },
    { key: "zero", counted: "ZERO", count: total.zeroCount, amount: undefined },
    { key: "approved", counted: "APPROVED", count: total.approvedCount, amount: total.approved },
  ] as const;
  return (
    <ul className="tiles">
      {tiles.map(({ key, counted, count, amount }) => (
        <li key={key} className="panel">
          <span className="soft">{t(`tiles.${key}`)}</span>
          <Behind own={{}} counted={counted}>
            {t("tiles.count", { count })}
          </Behind>
          <small className="soft">
            {amount !== undefined && <Money value={amount} unit />}
            {key === "cut" && total.cutRate && ` · ${t("tiles.rate", { rate: format(total.cutRate, 2) })}`}
          </small>
        </li>
      ))}
    </ul>
  );
}
