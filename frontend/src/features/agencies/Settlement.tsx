import { format, multiply } from "~/lib/money";
import { Points } from "~/ui/Figures";
import { useWords } from "~/ui/useWords";
import type { Contract } from "./AgencyPage";
import { StandingTag } from "./StandingTag";

/** What is settled of a contract by its marks, to the 分; 未考核 where there are none. */
export function Settlement({ of }: { of: Contract["settlement"] }) {
  const { t } = useWords("agencies");
  if (!of) return <p className="soft">{t("settlement.none")}</p>;
  return (
    <p className="settlement">
      {t("settlement.amount")}{" "}
      <b className="figure">{format(multiply(of.amount, "10000") ?? of.amount, 2)}</b> {t("settlement.yuan")}{" "}
      <span className="soft">
        {t("settlement.how", { count: of.marks, coefficient: format(of.coefficient, 2) })}{" "}
        <Points value={of.mean} unit />
      </span>{" "}
      <StandingTag standing={of.standing} />
    </p>
  );
}
