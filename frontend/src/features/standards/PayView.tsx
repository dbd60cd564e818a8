import { format, multiply } from "~/lib/money";
import { useWords } from "~/ui/useWords";
import type { Pay } from "./body";
import { percent } from "./FormViews";
import { Part, Table } from "./Part";

const yuan = (wan: string) => format(multiply(wan, "10000") ?? wan, 2);

/** 评审费标准: what a sheet earns, and what is withheld. */
export function PayView({ of }: { of: Pay }) {
  const { t } = useWords("standards");
  return (
    <>
      <Part title={t("pay.earned")}>
        <Table
          name={t("pay.earned")}
          rows={(["perSheet", "leading", "meeting"] as const).map((key) => ({ key, amount: of[key] }))}
          keyOf={({ key }) => key}
          columns={[
            { title: t("pay.for"), cell: ({ key }) => t(`pay.${key}`) },
            { title: t("pay.yuan"), number: true, cell: ({ amount }) => yuan(amount) },
          ]}
        />
      </Part>
      <Part title={t("pay.tax")}>
        <p>
          {t("pay.allowance", {
            fixed: yuan(of.tax.allowance),
            upTo: yuan(of.tax.allowanceUpTo),
            rate: percent(of.tax.allowanceRate),
          })}
        </p>
        <Table
          name={t("pay.tax")}
          rows={of.tax.brackets}
          keyOf={({ rate }) => rate}
          columns={[
            { title: t("pay.upTo"), cell: ({ upTo }) => (upTo ? yuan(upTo) : t("pay.above")) },
            { title: t("pay.rate"), number: true, cell: ({ rate }) => percent(rate) },
            { title: t("pay.less"), number: true, cell: ({ less }) => yuan(less) },
          ]}
        />
      </Part>
    </>
  );
}
