import type { Sheet_SheetFragment } from "~/generated/graphql";
import { minuteOf } from "~/lib/dates";
import { format } from "~/lib/money";
import { Money, Points } from "~/ui/Figures";
import { FormFiles } from "~/ui/FormFiles";
import { useWords } from "~/ui/useWords";

/** A sheet that is closed: as it was handed in, or why it never was. */
export default function ReadSheet({ sheet }: { sheet: Sheet_SheetFragment }) {
  const { t } = useWords("scoring");
  if (!sheet.submittedAt) {
    return (
      <section className="panel">
        <p>{t("closed.left")}</p>
        {sheet.reason && <p className="soft">{sheet.reason}</p>}
      </section>
    );
  }
  const given = new Map(sheet.lines?.map((line) => [line.item, line]));
  return (
    <>
      <section className="panel score-words" aria-labelledby="closed-says">
        <h2 id="closed-says">{t("closed.title")}</h2>
        <dl className="score-facts">
          <dt>{t("total")}</dt>
          <dd>
            <Points value={sheet.total} unit />
          </dd>
          <dt>{t("words.opinion")}</dt>
          <dd>{sheet.opinion && t(`opinions.${sheet.opinion}`)}</dd>
          <dt>{t("words.amountName")}</dt>
          <dd>
            <Money value={sheet.suggestedAmount} unit />
          </dd>
          <dt>{t("words.priority")}</dt>
          <dd>{sheet.priority && t(`priorities.${sheet.priority}`)}</dd>
          <dt>{t("words.text")}</dt>
          <dd>{sheet.text}</dd>
          {sheet.changes && (
            <>
              <dt>{t("words.changes")}</dt>
              <dd>{sheet.changes}</dd>
            </>
          )}
          {sheet.lineCuts && sheet.lineCuts.length > 0 && (
            <>
              <dt>{t("cuts.title")}</dt>
              <dd>
                {sheet.lineCuts.map(({ line, cut }) => (
                  <p key={`${line} ${cut}`}>{t("cuts.said", { row: line + 1, cut: format(cut) })}</p>
                ))}
              </dd>
            </>
          )}
          <dt>{t("closed.at")}</dt>
          <dd>{minuteOf(sheet.submittedAt)}</dd>
          <dt>{t("closed.hash")}</dt>
          <dd className="score-hash">{sheet.hash}</dd>
        </dl>
        <FormFiles of="sheets" id={sheet.id} whose={`${sheet.projectName} ${sheet.label}`} />
      </section>
      {sheet.formGuide.dimensions.map(({ code, nameZh, items }) => (
        <section key={code} className="panel" aria-labelledby={`closed-${code}`}>
          <h2 id={`closed-${code}`}>{nameZh}</h2>
          <dl className="score-facts">
            {items.map((item) => (
              <div key={item.code}>
                <dt>{item.nameZh}</dt>
                <dd>
                  <Points value={given.get(item.code)?.points} />{" "}
                  <span className="soft">{t("item.full", { weight: format(item.weight, 0) })}</span>
                  {given.get(item.code)?.comment && <p>{given.get(item.code)?.comment}</p>}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </>
  );
}
