import { useCallback } from "react";
import { format, sum } from "~/lib/money";
import { DataTable } from "~/ui/DataTable";
import { Money } from "~/ui/Figures";
import { useWords } from "~/ui/useWords";
import { ChartPanel } from "./ChartPanel";
import type { Figures } from "./DashboardPage";
import type { Clicked } from "./Drawing";
import type { Ink } from "./ink";
import { at, Listed, useListed } from "./Listed";
import { bars, drawn } from "./options";

type Props = { figures: Figures };

/** 申报与批复: declared, granted and approved, place by place. */
export function MoneyChart({ figures: { by, places } }: Props) {
  const { t } = useWords("dashboard");
  const { open } = useListed();
  const option = useCallback(
    (ink: Ink) =>
      bars(
        ink,
        places.map(({ nameZh, code }) => nameZh || code),
        [
          { name: t("money.declared"), values: places.map(({ declared }) => drawn(declared)) },
          { name: t("money.granted"), values: places.map(({ granted }) => drawn(granted)) },
          { name: t("money.approved"), values: places.map(({ approved }) => drawn(approved)) },
        ],
      ),
    [places, t],
  );
  const onOpen = useCallback(
    ({ at: row, series }: Clicked) => {
      const place = places[row];
      const counted = (["HANDED_IN", "DECIDED", "APPROVED"] as const)[series];
      if (place && counted) open({ ...at(by, place.code), counted });
    },
    [places, by, open],
  );
  const total = (figure: "declared" | "granted" | "approved") => sum(places.map((row) => row[figure]));
  return (
    <ChartPanel
      title={t("money.title")}
      about={t("money.about")}
      none={places.length === 0}
      option={option}
      onOpen={onOpen}
    >
      <DataTable
        label={t("money.title")}
        rows={places}
        keyOf={({ code }) => code}
        columns={[
          { title: t(`by.${by}`), cell: ({ nameZh, code }) => nameZh || code },
          {
            title: t("count"),
            number: true,
            cell: (row) => <Listed of={{ ...at(by, row.code), counted: "HANDED_IN" }}>{row.count}</Listed>,
          },
          { title: t("money.declaredWan"), number: true, cell: ({ declared }) => <Money value={declared} /> },
          {
            title: t("decided"),
            number: true,
            cell: (row) => <Listed of={{ ...at(by, row.code), counted: "DECIDED" }}>{row.decided}</Listed>,
          },
          { title: t("money.grantedWan"), number: true, cell: ({ granted }) => <Money value={granted} /> },
          {
            title: t("cutRate"),
            number: true,
            cell: ({ cutRate }) => (cutRate ? `${format(cutRate, 2)}%` : "—"),
          },
          {
            title: t("approved"),
            number: true,
            cell: (row) => (
              <Listed of={{ ...at(by, row.code), counted: "APPROVED" }}>{row.approvedCount}</Listed>
            ),
          },
          { title: t("money.approvedWan"), number: true, cell: ({ approved }) => <Money value={approved} /> },
        ]}
        foot={[
          t("sum"),
          places.reduce((all, { count }) => all + count, 0),
          <Money key="declared" value={total("declared")} />,
          places.reduce((all, { decided }) => all + decided, 0),
          <Money key="granted" value={total("granted")} />,
          "",
          places.reduce((all, { approvedCount }) => all + approvedCount, 0),
          <Money key="approved" value={total("approved")} />,
        ]}
      />
    </ChartPanel>
  );
}
