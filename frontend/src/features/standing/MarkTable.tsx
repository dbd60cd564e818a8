import { unmask } from "~/generated/fragment-masking";
import { MarkForm_ItemFragmentDoc, MarkForm_RuleFragmentDoc } from "~/generated/graphql";
import { Points } from "~/ui/Figures";
import { Scroll } from "~/ui/Scroll";
import { useWords } from "~/ui/useWords";
import type { Items, Rules } from "./MarkForm";

/** A mark as it was given: points beside the proposal, with the grounds. */
export function MarkTable({ rules, items, name }: { rules: Rules; items: Items; name: string }) {
  const { t } = useWords("standing");
  const known = rules.map((rule) => unmask(MarkForm_RuleFragmentDoc, rule));
  return (
    <Scroll label={name}>
      <table className="list" aria-label={name}>
        <thead>
          <tr>
            <th scope="col">{t("mark.name")}</th>
            <th scope="col" className="number">
              {t("mark.proposal")}
            </th>
            <th scope="col" className="number">
              {t("mark.given")}
            </th>
            <th scope="col">{t("mark.why")}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((masked) => {
            const item = unmask(MarkForm_ItemFragmentDoc, masked);
            const rule = known.find(({ code }) => code === item.code);
            const ground = rule?.grounds.find(({ code }) => code === item.ground);
            return (
              <tr key={item.code}>
                <th scope="row">{rule?.nameZh ?? item.code}</th>
                <td className="number">
                  <Points value={item.proposed} />
                </td>
                <td className="number">
                  <Points value={item.points} />
                </td>
                <td>
                  {ground && <span className="tag waiting">{ground.nameZh}</span>} {item.comment}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Scroll>
  );
}
