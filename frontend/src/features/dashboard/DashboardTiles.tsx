import { type FragmentType, unmask } from "~/generated/fragment-masking";
import { DashboardTiles_NumbersFragmentDoc } from "~/generated/graphql";
import { format } from "~/lib/money";
import { Money } from "~/ui/Figures";
import { useWords } from "~/ui/useWords";
import { Listed } from "./Listed";

/** The four numbers. */
export function DashboardTiles(props: { of: FragmentType<typeof DashboardTiles_NumbersFragmentDoc> }) {
  const { t } = useWords("dashboard");
  const { total, before } = unmask(DashboardTiles_NumbersFragmentDoc, props.of);
  const tiles = [
    {
      key: "declared",
      counted: "HANDED_IN",
      count: total.count,
      amount: total.declared,
      last: before.declared,
    },
    { key: "decided", counted: "DECIDED", count: total.decided, amount: total.granted, last: before.granted },
    { key: "cut", counted: "CUT", count: total.cutCount, amount: total.cut, last: undefined },
    {
      key: "approved",
      counted: "APPROVED",
      count: total.approvedCount,
      amount: total.approved,
      last: before.approved,
    },
  ] as const;
  return (
    <ul className="tiles">
      {tiles.map(({ key, counted, count, amount, last }) => (
        <li key={key} className="panel">
          <span className="soft">{t(`tiles.${key}`)}</span>
          <Listed of={{ counted }}>{t("tiles.count", { count })}</Listed>
          <small className="soft">
            <Money value={amount} unit />
            {last !== undefined && before.count > 0 && (
              <>
                {" · "}
                {t("tiles.last", { amount: format(last, 2) })}
              </>
            )}
            {key === "cut" && total.cutRate && ` · ${t("tiles.rate", { rate: format(total.cutRate, 2) })}`}
          </small>
        </li>
      ))}
    </ul>
  );
}
