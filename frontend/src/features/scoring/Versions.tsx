import type { ReactNode } from "react";
import { useWords } from "~/ui/useWords";

/** One field of both versions, and whether they differ there. */
export type Pair = { label: string; mine: ReactNode; theirs: ReactNode; differs: boolean };

type Props = { about: string; pairs: readonly Pair[]; onSettle: (mine: boolean) => void };

/** Typed here and elsewhere meanwhile: both next to each other, and the person chooses. */
export function Versions({ about, pairs, onSettle }: Props) {
  const { t } = useWords("scoring");
  const shown = pairs.filter(({ differs }) => differs);
  return (
    <div role="alert" className="score-conflict">
      <p>{about}</p>
      <div className="score-versions">
        {(["mine", "theirs"] as const).map((side) => (
          <section key={side} aria-label={t(`conflict.${side}`)}>
            <h4>{t(`conflict.${side}`)}</h4>
            <dl>
              {shown.map((pair) => (
                <div key={pair.label}>
                  <dt>{pair.label}</dt>
                  <dd>{pair[side] || t("conflict.none")}</dd>
                </div>
              ))}
            </dl>
            <button type="button" className="button" onClick={() => onSettle(side === "mine")}>
              {t(`${side}Wins`)}
            </button>
          </section>
        ))}
      </div>
    </div>
  );
}
