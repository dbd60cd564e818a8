import { Link } from "@tanstack/react-router";
import type { CSSProperties } from "react";
import type { DeclarationStage, ScreeningOutcome } from "~/generated/graphql";
import { Money } from "~/ui/Figures";
import { useWords } from "~/ui/useWords";

type Filter = { batch: string; stages?: DeclarationStage[]; outcome?: ScreeningOutcome };

export type Bar = {
  key: string;
  label: string;
  count: number;
  amount?: string;
  /** What the list is narrowed to when the number is followed. */
  to: Filter;
  bad?: boolean;
};

/** Counts beside one another; each leads to the declarations it counts. */
export function Bars({ title, rows }: { title: string; rows: readonly Bar[] }) {
  const { t } = useWords("batches");
  const most = Math.max(1, ...rows.map(({ count }) => count));
  return (
    <section className="panel">
      <h2>{title}</h2>
      {rows.length === 0 && <p className="soft">{t("board.nothing")}</p>}
      <ul className="bars">
        {rows.map(({ key, label, count, amount, to, bad }) => (
          <li key={key}>
            <Link to="/declarations" search={to}>
              {label}
              <b className={bad && count > 0 ? "figure bad" : "figure"}>{count}</b>
            </Link>
            <span
              className="bar"
              aria-hidden="true"
              style={{ "--share": count, "--of": most } as CSSProperties}
            />
            {amount !== undefined && (
              <small className="soft">
                <Money value={amount} unit />
              </small>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
