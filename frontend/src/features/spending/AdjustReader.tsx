import { unmask } from "~/generated/fragment-masking";
import { AdjustmentTypedFragmentDoc } from "~/generated/graphql";
import { targetOf } from "~/lib/planned";
import { Money } from "~/ui/Figures";
import { Scroll } from "~/ui/Scroll";
import { useWords } from "~/ui/useWords";
import { type Adjustment, addedOf, changedLines, changedRows, lineText, reweighed } from "./adjust";

/** 预算调整申请 as it was handed in: what stood and what is asked for, side by side. */
export function AdjustReader({ adjustment }: { adjustment: Adjustment }) {
  const { t } = useWords("spending");
  const form = unmask(AdjustmentTypedFragmentDoc, adjustment.form);
  const { before, sources, declaration } = adjustment;
  const changed = changedRows(before.rows, form.rows ?? []);
  return (
    <>
      <section className="panel" aria-labelledby="adjust-why">
        <h2 id="adjust-why">{t("adjust.why")}</h2>
        <p>
          <b>{form.kind ? t(`adjust.kinds.${form.kind}`) : "—"}</b>
        </p>
        <p className="typed">{form.reason || "—"}</p>
      </section>
      <section className="panel" aria-labelledby="adjust-money">
        <h2 id="adjust-money">{t("adjust.money")}</h2>
        <dl className="facts">
          <div>
            <dt className="soft">{t("adjust.first")}</dt>
            <dd>
              <Money value={declaration.approvedAmount} />
            </dd>
          </div>
          <div>
            <dt className="soft">{t("adjust.before")}</dt>
            <dd>
              <Money value={before.amount} />
            </dd>
          </div>
          <div>
            <dt className="soft">{t("adjust.after")}</dt>
            <dd>
              <b>
                <Money value={form.amount} />
              </b>
            </dd>
          </div>
        </dl>
        <Lines of={{ before, form }} />
        {adjustment.money && (form.fundSources ?? []).length > 0 && (
          <ul>
            {form.fundSources?.map(({ source, amount }) => (
              <li key={source}>
                {sources.find(({ code }) => code === source)?.nameZh ?? source}
                {t("ui:marks.colon")}
                <Money value={amount} unit />
              </li>
            ))}
          </ul>
        )}
      </section>
      <section className="panel" aria-labelledby="adjust-rows">
        <h2 id="adjust-rows">{t("adjust.rows")}</h2>
        <Scroll label={t("adjust.rows")}>
          <table className="list">
            <thead>
              <tr>
                <th scope="col">{t("results.name")}</th>
                <th scope="col">{t("adjust.before")}</th>
                <th scope="col">{t("adjust.after")}</th>
                <th scope="col" className="number">
                  {t("adjust.weightBefore")}
                </th>
                <th scope="col" className="number">
                  {t("adjust.weightAfter")}
                </th>
              </tr>
            </thead>
            <tbody>
              {before.rows.map((row, at) => {
                const change = changed.find((each) => each.at === at);
                const target = change?.target ?? row.target;
                const weight = change?.weight ?? row.weight;
                return (
                  <tr key={row.nameZh} data-changed={change ? true : undefined}>
                    <th scope="row" className="name">
                      {row.nameZh}{" "}
                      {change && (
                        <span className="tag plain">
                          {t(change.removed ? "adjust.removed" : "adjust.changed")}
                        </span>
                      )}
                    </th>
                    <td>{targetOf(row)}</td>
                    <td>
                      {change?.removed ? (
                        "—"
                      ) : (
                        <Changed when={target !== row.target}>{targetOf({ ...row, target })}</Changed>
                      )}
                    </td>
                    <td className="number">{row.weight}</td>
                    <td className="number">
                      {change?.removed ? "—" : <Changed when={reweighed(row, weight)}>{weight}</Changed>}
                    </td>
                  </tr>
                );
              })}
              {addedOf(form).map((row) => (
                <tr key={row.nameZh} data-changed>
                  <th scope="row" className="name">
                    {row.nameZh} <span className="tag plain">{t("adjust.isNew")}</span>
                  </th>
                  <td>—</td>
                  <td>
                    <b>{targetOf(row)}</b>
                  </td>
                  <td className="number">—</td>
                  <td className="number">
                    <b>{row.weight}</b>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      </section>
    </>
  );
}

/** 预算明细, before and after, where they change. */
function Lines({ of }: { of: Parameters<typeof changedLines>[0] }) {
  const { t } = useWords("spending");
  const changed = changedLines(of);
  if (!changed) return null;
  return (
    <Scroll label={t("adjust.lines")}>
      <table className="list">
        <caption>{t("adjust.lines")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("adjust.line")}</th>
            <th scope="col">{t("adjust.before")}</th>
            <th scope="col">{t("adjust.after")}</th>
          </tr>
        </thead>
        <tbody>
          {[...new Set([...changed.was, ...changed.now].map(({ nameZh }) => nameZh))].map((name) => (
            <tr key={name}>
              <th scope="row" className="name">
                {name}
              </th>
              <td>{lineText(changed.was, name)}</td>
              <td>
                <b>{lineText(changed.now, name)}</b>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

function Changed({ when, children }: { when: boolean; children: string }) {
  return when ? <b>{children}</b> : children;
}
