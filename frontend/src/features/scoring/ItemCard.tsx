import { type Fault, faultsAt } from "~/lib/fault";
import { format, multiply } from "~/lib/money";
import { typedNumber } from "~/lib/typed";
import { FaultLines } from "~/ui/FaultNote";
import { Field } from "~/ui/Field";
import { useWords } from "~/ui/useWords";
import { Evidence } from "./Evidence";
import { isFiner, isLow, type Line, quickPoints, sameNumber, shortest } from "./typed";
import type { PapersOf } from "./usePapers";
import { Versions } from "./Versions";

type Props = {
  item: { code: string; nameZh: string; text: string; weight: string; evidence: readonly string[] };
  /** 快速评分 of the form, its decimals, and the share of the points below which it wants a reason. */
  grades: readonly { nameZh: string; share: string }[];
  decimals: number;
  below: string;
  papers: PapersOf;
  /** items[3], as the server's check counts them. */
  path: string;
  line: Line;
  faults: readonly Fault[];
  conflict: Line | undefined;
  onChange: (part: Partial<Line>) => void;
  onSettle: (mine: boolean) => void;
};

/** 0.6 as it is said: 60. */
const percentOf = (share: string) => shortest(multiply(share, "100") ?? "");

/** One item: a quick grade or exact points, and the reason that low points ask for. */
export function ItemCard({
  item,
  grades,
  decimals,
  below,
  papers,
  path,
  line,
  faults: told,
  conflict,
  onChange,
  onSettle,
}: Props) {
  const { t } = useWords("scoring");
  const { nameZh, weight } = item;
  const at = `${path}.points`;
  const finer = isFiner(line.points, decimals) && faultsAt(told, at).length === 0; // the server may be out of reach
  const faults: readonly Fault[] = finer
    ? [...told, { code: "E_NUMBER", path: at, message: t("item.finer", { item: nameZh, count: decimals }) }]
    : told;
  const low = isLow(line.points, weight, below);
  const wrong = faultsAt(faults, `${path}.comment`).length > 0;
  return (
    <section className="panel score-item" data-scored={line.points !== "" || undefined} data-path={path}>
      <header>
        <h3>{nameZh}</h3>
        <span className="soft figure">{t("item.full", { weight: format(weight, 0) })}</span>
      </header>
      <p className="soft">{item.text}</p>
      <Evidence item={item} papers={papers} />
      <div className="score-row">
        {grades.map(({ nameZh: grade, share }) => {
          const points = quickPoints(weight, share, decimals) ?? "";
          return (
            <button
              key={grade}
              type="button"
              className="score-quick"
              aria-pressed={shortest(typedNumber(line.points)) === points}
              aria-label={t("item.quick", { item: nameZh, grade, points })}
              onClick={() => onChange({ points })}
            >
              <b>{grade}</b>
              <span className="figure">{points}</span>
            </button>
          );
        })}
        <Field label={t("item.points", { item: nameZh })} path={at} faults={faults}>
          {(control) => (
            <input
              {...control}
              className="input score-exact"
              inputMode={decimals === 0 ? "numeric" : "decimal"}
              autoComplete="off"
              placeholder="—"
              value={line.points}
              onChange={(event) => onChange({ points: event.target.value })}
            />
          )}
        </Field>
      </div>
      {conflict && (
        <Versions
          about={t("item.changed")}
          pairs={[
            {
              label: t("conflict.points"),
              mine: line.points,
              theirs: conflict.points,
              differs: !sameNumber(line.points, conflict.points),
            },
            {
              label: t("conflict.comment"),
              mine: line.comment,
              theirs: conflict.comment,
              differs: line.comment !== conflict.comment,
            },
          ]}
          onSettle={onSettle}
        />
      )}
      <details open={low || wrong || line.comment !== "" || undefined}>
        <summary>{t("item.comment")}</summary>
        <Field
          label={t("item.commentOn", { item: nameZh })}
          path={`${path}.comment`}
          faults={faults}
          hint={low ? t("item.low", { percent: percentOf(below) }) : undefined}
          required={low}
        >
          {(control) => (
            <textarea
              {...control}
              className="input"
              rows={2}
              value={line.comment}
              onChange={(event) => onChange({ comment: event.target.value })}
            />
          )}
        </Field>
      </details>
      <FaultLines faults={faultsAt(faults, path)} />
    </section>
  );
}
