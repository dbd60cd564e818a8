import type { ReactNode } from "react";
import type { ComparedLineFragment } from "~/generated/graphql";
import { Money } from "~/ui/Figures";
import { useWords } from "~/ui/useWords";
import { placeOf } from "./place";

/** Units of what is priced as a whole: such prices grow with the project. */
const lumps = ["项", "批"];

/** One budget line: its unit price beside what like lines were approved at and what contracts paid. */
export function PriceLine({ of }: { of: ComparedLineFragment }) {
  const { t } = useWords("comparison");
  const { line, nameZh, unit, unitPrice, range, off, far, sources, contracts } = of;
  const lump = lumps.includes(unit.trim());
  return (
    <li className="compare-line" aria-labelledby={`price-${line}`}>
      <h3 id={`price-${line}`}>
        {t("prices.line", { row: line + 1, name: nameZh })}
        <small className="soft"> {t("prices.per", { unit })}</small>
      </h3>
      <p>
        <span className="soft">{t("prices.this")}</span> <Money value={unitPrice} />
      </p>
      {lump && (range || contracts) && <p className="soft">{t("prices.lump")}</p>}
      <div className="compare-beside">
        <Beside
          title={t("prices.approved")}
          none={t("prices.without")}
          price={unitPrice}
          lump={lump}
          range={range}
          off={off}
          far={far}
          listed={sources.length}
        >
          {sources.map((source, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of equal year and price are alike
            <li key={at}>
              <span className="figure">{source.year}</span> <Money value={source.unitPrice} />{" "}
              <span className="soft">
                {source.sameProject ? t("projects.sameProject") : (source.projectName ?? t("prices.kept"))}
              </span>
            </li>
          ))}
        </Beside>
        <Beside
          title={t("prices.contracts")}
          none={t("prices.withoutContracts")}
          price={unitPrice}
          lump={lump}
          range={contracts?.range}
          off={contracts?.off}
          far={contracts?.far}
          listed={contracts?.sources.length ?? 0}
        >
          {contracts?.sources.map((bought) => (
            <li key={bought.contractNo}>
              <span className="figure">{bought.signedOn}</span> <Money value={bought.unitPrice} />{" "}
              <span className="soft">
                {[bought.buyerZh, bought.supplierZh, bought.contractNo].filter(Boolean).join(" · ")}
              </span>
            </li>
          ))}
        </Beside>
      </div>
    </li>
  );
}

type Bounds = {
  title: string;
  none: string;
  price: string;
  lump: boolean;
  range?: ComparedLineFragment["range"];
  off?: string | null;
  far?: boolean | null;
  listed: number;
  children: ReactNode;
};

/** Where a price lies among others of one kind, and where those come from. */
function Beside({ title, none, price, lump, range, off, far, listed, children }: Bounds) {
  const { t } = useWords("comparison");
  if (!range) {
    return (
      <section>
        <h4>{title}</h4>
        <p className="soft">{none}</p>
      </section>
    );
  }
  return (
    <section>
      <h4>{title}</h4>
      <dl className="compare-figures">
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
        <div data-far={(far && !lump) || undefined}>
          <dt>{t("prices.off")}</dt>
          <dd className="figure">
            {t(`prices.${sideOf(off ?? "0")}`, { off: (off ?? "").replace("-", "") })}
          </dd>
        </div>
      </dl>
      <div className="compare-strip" aria-hidden="true">
        <i style={{ left: `${placeOf(range.median, range, price)}%` }} />
        <b style={{ left: `${placeOf(price, range, price)}%` }} />
      </div>
      <details>
        <summary>{t("prices.sources", { count: range.count })}</summary>
        <ul className="compare-sources">{children}</ul>
        {range.count > listed && <p className="soft">{t("prices.newest", { count: listed })}</p>}
      </details>
    </section>
  );
}

function sideOf(off: string): "above" | "below" | "same" {
  if (!/[1-9]/.test(off)) return "same";
  return off.startsWith("-") ? "below" : "above";
}
