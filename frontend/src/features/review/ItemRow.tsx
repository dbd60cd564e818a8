import type { Fault } from "~/lib/fault";
import { format } from "~/lib/money";
import { typedNumber } from "~/lib/typed";
import { Field } from "~/ui/Field";
import { useWords } from "~/ui/useWords";
import { GradeTag, useGrade } from "./GradeTag";
import { percentOf } from "./share";

type Props = {
  item: { code: string; nameZh: string; text: string; weight: string };
  value: { points: string; comment: string };
  path: string;
  faults: readonly Fault[];
  onChange: (value: { points?: string; comment?: string }) => void;
};

/** One item of the review: points, the grade that follows, and the words it asks for below 良. */
export function ItemRow({ item, value, path, faults, onChange }: Props) {
  const { t } = useWords("review");
  const grade = useGrade(percentOf(typedNumber(value.points), item.weight));
  const low = grade === "FAIR" || grade === "POOR";
  return (
    <div className="review-item">
      <div className="review-points">
        <Field
          label={t("sheet.points", { item: item.nameZh })}
          path={`${path}.points`}
          faults={faults}
          hint={item.text}
          required
        >
          {(control) => (
            <input
              {...control}
              className="input"
              inputMode="decimal"
              autoComplete="off"
              value={value.points}
              onChange={(event) => onChange({ points: event.target.value })}
            />
          )}
        </Field>
        <span className="soft figure">{t("sheet.of", { weight: format(item.weight, 0) })}</span>
        <GradeTag grade={grade} />
      </div>
      <Field
        label={t("sheet.comment", { item: item.nameZh })}
        path={`${path}.comment`}
        faults={faults}
        hint={low ? t("sheet.commentNeeded") : undefined}
        required={low}
      >
        {(control) => (
          <textarea
            {...control}
            className="input"
            rows={low ? 2 : 1}
            value={value.comment}
            onChange={(event) => onChange({ comment: event.target.value })}
          />
        )}
      </Field>
    </div>
  );
}
