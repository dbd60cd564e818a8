import { format } from "~/lib/money";
import { useWords } from "~/ui/useWords";

type Figure = { value: string | null | undefined; places?: number; unit?: boolean };

/** An amount in 万元, never rounded; a dash where there is none. */
export function Money({ value, places = 2, unit = false }: Figure) {
  const { t } = useWords("ui");
  return <Plain value={value} places={places} unit={unit ? t("wan") : ""} />;
}

/** Points of a score, with the two decimals they are reckoned in. */
export function Points({ value, places = 2, unit = false }: Figure) {
  const { t } = useWords("ui");
  return <Plain value={value} places={places} unit={unit ? t("points") : ""} />;
}

function Plain({ value, places, unit }: { value?: string | null; places: number; unit: string }) {
  if (value === null || value === undefined || value === "") return <span className="figure">—</span>;
  return (
    <span className="figure">
      {format(value, places)}
      {unit && ` ${unit}`}
    </span>
  );
}
