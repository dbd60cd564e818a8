import { Link } from "@tanstack/react-router";
import { type FragmentType, unmask } from "~/generated/fragment-masking";
import { AdjustedFragmentDoc } from "~/generated/graphql";
import { dayOf } from "~/lib/dates";
import { targetOf } from "~/lib/planned";
import { Money } from "~/ui/Figures";
import { Scroll } from "~/ui/Scroll";
import { useWords } from "~/ui/useWords";
import { addedOf, changedLines, changedRows, lineText } from "./adjust";

type Props = { of: readonly FragmentType<typeof AdjustedFragmentDoc>[] | null | undefined };

/** 初始与调整后: what each approved adjustment of a declaration changed, the first approved beside it. */
export function AdjustedPlan({ of }: Props) {
  const { t } = useWords("spending");
  const approved = (of ?? [])
    .map((each) => unmask(AdjustedFragmentDoc, each))
    .filter(({ edition }) => edition)
    .sort((a, b) => (a.edition ?? 0) - (b.edition ?? 0));
  if (approved.length === 0) return null;
  const lines = (each: (typeof approved)[number]) => {
    const changed = changedLines(each);
    if (!changed) return [];
    return [...new Set([...changed.was, ...changed.now].map(({ nameZh }) => nameZh))].map((name) => (
      <tr key={`${each.id} line ${name}`}>
        <Which of={each} />
        <th scope="row" className="name">
          {t("adjust.line")}
          {t("ui:marks.colon")}
          {name}
        </th>
        <td>{lineText(changed.was, name)}</td>
        <td>{lineText(changed.now, name)}</td>
        <td>{each.form.reason}</td>
      </tr>
    ));
  };
  return (
    <section className="panel" aria-labelledby="adjusted">
      <h2 id="adjusted">{t("adjust.history")}</h2>
      <Scroll label={t("adjust.history")}>
        <table className="list">
          <thead>
            <tr>
              <th scope="col">{t("adjust.which")}</th>
              <th scope="col">{t("adjust.what")}</th>
              <th scope="col">{t("adjust.before")}</th>
              <th scope="col">{t("adjust.after")}</th>
              <th scope="col">{t("adjust.reason")}</th>
            </tr>
          </thead>
          <tbody>
            {approved.flatMap((each) => [
              each.amountBefore !== each.amountAfter && (
                <tr key={`${each.id} amount`}>
                  <Which of={each} />
                  <th scope="row">{t("adjust.amount")}</th>
                  <td className="number">
                    <Money value={each.amountBefore} />
                  </td>
                  <td className="number">
                    <Money value={each.amountAfter} />
                  </td>
                  <td>{each.form.reason}</td>
                </tr>
              ),
              ...lines(each),
              ...addedOf(each.form).map((row) => (
                <tr key={`${each.id} ${row.nameZh}`}>
                  <Which of={each} />
                  <th scope="row" className="name">
                    {row.nameZh} <span className="tag plain">{t("adjust.isNew")}</span>
                  </th>
                  <td>—</td>
                  <td>
                    {targetOf(row)}
                    {t("ui:marks.open")}
                    {t("results.weight", { weight: row.weight })}
                    {t("ui:marks.close")}
                  </td>
                  <td>{each.form.reason}</td>
                </tr>
              )),
              ...changedRows(each.before.rows, each.form.rows ?? []).map(
                ({ at, row, target, weight, removed }) => (
                  <tr key={`${each.id} ${at}`}>
                    <Which of={each} />
                    <th scope="row" className="name">
                      {row.nameZh}
                    </th>
                    <td>
                      {targetOf(row)}
                      {t("ui:marks.open")}
                      {t("results.weight", { weight: row.weight })}
                      {t("ui:marks.close")}
                    </td>
                    <td>
                      {removed
                        ? t("adjust.removed")
                        : targetOf({ ...row, target }) +
                          t("ui:marks.open") +
                          t("results.weight", { weight }) +
                          t("ui:marks.close")}
                    </td>
                    <td>{each.form.reason}</td>
                  </tr>
                ),
              ),
            ])}
          </tbody>
        </table>
      </Scroll>
    </section>
  );
}

function Which({ of }: { of: { id: string; no: number; approvedAt?: string | null } }) {
  const { t } = useWords("spending");
  return (
    <td>
      <Link to="/adjustments/$adjustmentId" params={{ adjustmentId: of.id }}>
        {t("adjust.no", { no: of.no })}
      </Link>{" "}
      {of.approvedAt && <small className="soft">{dayOf(of.approvedAt)}</small>}
    </td>
  );
}
