import { format } from "~/lib/money";
import { useWords } from "~/ui/useWords";
import { gap, isZero } from "./sums";

/** A running sum against the amount asked for, and what is missing or too much. */
export function Reached({ amount, sum }: { amount: string; sum: string | null }) {
  const { t } = useWords("filing");
  const open = gap(amount, sum);
  return (
    <p className="weights">
      <span role="status" className={`tag ${isZero(open) ? "good" : "waiting"}`}>
        {t("reached.sum", { sum: sum === null ? "—" : format(sum), amount: amount ? format(amount) : "—" })}
      </span>
      {open !== null && !isZero(open) && (
        <span className="soft">
          {open.startsWith("-")
            ? t("reached.over", { gap: format(open.slice(1)) })
            : t("reached.open", { gap: format(open) })}
        </span>
      )}
    </p>
  );
}
