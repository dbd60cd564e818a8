import type { ComparedLineFragment } from "~/generated/graphql";
import { Money } from "~/ui/Figures";
import { useWords } from "~/ui/useWords";
import { apart, placeOf } from "./place";

/** Units of what is priced as a whole: such prices grow with the project. */
const lumps = ["项", "批"];

/** One budget line: its unit price, where like lines lie, and how far from their median it is. */
export function PriceLine({ of }: { of: ComparedLineFragment }) {
  const { t } = useWords("comparison");
  const { line, nameZh, unit, unitPrice, range, off, sources } = of;
  const lump = lumps.includes(unit.trim());
  return (
    <li className="compare-line" aria-labelledby={`price-${line}`}>
      <h3 id={`price-${line}`}>
        {t("prices.line", { row: line + 1, name: nameZh })}
        <small className="soft"> {t("prices.per", { unit })}</small>
      </h3>
      <dl className="compare-figures">
        <div>
          <dt>{t("prices.this")}</dt>
          <dd>
            <Money value={unitPrice} />
          </dd>
        </div>
        {range && (
          <>
            <div>
              <dt>{t("prices.median")}</dt>
              <dd>
                <Money value={range.median} />
              </dd>
            </div>
            <div>
              <dt>{t("prices.range")}</dt>
              <dd>
                <Money value={range.lowest} />–<Money value={range.highest} />
              </dd>
            </div>
            <div data-far={(!lump && apart(off ?? "") === "far") || undefined}>
              <dt>{t("prices.off")}</dt>
              <dd className="figure">
                {t(`prices.${sideOf(off ?? "0")}`, { off: (off ?? "").replace("-", "") })}
              </dd>
            </div>
          </>
        )}
      </dl>
      {range ? (
        <>
          {lump && <p className="soft">{t("prices.lump")}</p>}
          <div className="compare-strip" aria-hidden="true">
            <i style={{ left: `${placeOf(range.median, range, unitPrice)}%` }} />
            <b style={{ left: `${placeOf(unitPrice, range, unitPrice)}%` }} />
          </div>
          <details>
            <summary>{t("prices.sources", { count: range.count })}</summary>
            <ul className="compare-sources">
              {sources.map((source, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: rows of equal year and price are alike
                <li key={at}>
                  <span className="figure">{source.year}</span> <Money value={source.unitPrice} />{" "}
                  <span className="soft">
                    {source.sameProject
                      ? t("projects.sameProject")
                      : (source.projectName ?? t("prices.kept"))}
                  </span>
                </li>
              ))}
            </ul>
            {range.count > sources.length && (
              <p className="soft">{t("prices.newest", { count: sources.length })}</p>
            )}
          </details>
        </>
      ) : (
        <p className="soft">{t("prices.without")}</p>
      )}
    </li>
  );
}

function sideOf(off: string): "above" | "below" | "same" {
  if (!/[1-9]/.test(off)) return "same";
  return off.startsWith("-") ? "below" : "above";
}
