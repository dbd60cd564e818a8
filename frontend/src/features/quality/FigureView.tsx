import { type FragmentType, unmask } from "~/generated/fragment-masking";
import { FigureView_FigureFragmentDoc, type Reading } from "~/generated/graphql";
import { format, multiply } from "~/lib/money";
import { useWords } from "~/ui/useWords";

type Props = {
  figure: FragmentType<typeof FigureView_FigureFragmentDoc>;
  places: number;
  /** Show a share as per cent. */
  percent?: boolean;
  /** Put a plus before what is above nought. */
  signed?: boolean;
};

/** The look of what a figure means. */
const looks: Partial<Record<Reading, string>> = {
  LENIENT: "waiting",
  STRICT: "waiting",
  USUAL: "plain",
  RELIABLE: "good",
  TENTATIVE: "waiting",
  WEAK: "bad",
};

/** A statistic with its standard error and what it means, or why there is none. */
export function FigureView({ figure, places, percent, signed }: Props) {
  const { t } = useWords("quality");
  const { value, error, reading } = unmask(FigureView_FigureFragmentDoc, figure);
  if (!value) return <span className="soft">{t(`readings.${reading}`)}</span>;
  const shown = percent ? (multiply(value, "100") ?? value) : value;
  const plus = signed && !value.startsWith("-") && /[1-9]/.test(value) ? "+" : "";
  const look = looks[reading];
  return (
    <>
      <span className="figure">
        {plus}
        {format(shown, places)}
        {percent && "%"}
      </span>
      {error && <small className="soft"> {t("error", { error: format(error, places) })}</small>}
      {look && <span className={`tag ${look}`}>{t(`readings.${reading}`)}</span>}
    </>
  );
}
