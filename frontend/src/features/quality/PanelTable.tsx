import { type FragmentType, unmask } from "~/generated/fragment-masking";
import { PanelTable_PanelFragmentDoc } from "~/generated/graphql";
import { Scroll } from "~/ui/Scroll";
import { useWords } from "~/ui/useWords";
import { FigureView } from "./FigureView";
import { useReviewerName } from "./ReviewerName";
import { SheetsLink } from "./SheetsLink";

type Props = {
  batchID: string;
  panels: readonly FragmentType<typeof PanelTable_PanelFragmentDoc>[];
  /** Panels with too few projects to be weighed. */
  small: number;
};

const figures = ["concordance", "two1", "twoK", "one1", "oneK", "three1", "threeK"] as const;

/** Panels that reviewed several projects together: whether they rank and score them alike. */
export function PanelTable({ batchID, panels, small }: Props) {
  const { t } = useWords("quality");
  const named = useReviewerName();
  return (
    <section className="panel">
      <h2>{t("panels.title")}</h2>
      {small > 0 && <p className="soft">{t("panels.small", { count: small })}</p>}
      {panels.length > 0 && (
        <Scroll label={t("panels.title")}>
          <table className="list" aria-label={t("panels.title")}>
            <thead>
              <tr>
                <th scope="col">{t("panels.members")}</th>
                <th scope="col" className="number">
                  {t("panels.projects")}
                </th>
                {figures.map((key) => (
                  <th key={key} scope="col" className="number">
                    {t(`panels.${key}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {panels.map((masked) => {
                const panel = unmask(PanelTable_PanelFragmentDoc, masked);
                const names = panel.members.map(named).join(t("comma"));
                const first = panel.members[0]?.sheetID;
                return (
                  <tr key={first}>
                    <th scope="row" className="name">
                      {names}
                    </th>
                    <td className="number">
                      <SheetsLink
                        batchID={batchID}
                        of={{ panel: first }}
                        name={t("panels.sheetsOf", { names, count: panel.projects })}
                      >
                        {panel.projects}
                      </SheetsLink>
                    </td>
                    {figures.map((key) => (
                      <td key={key} className="number">
                        <FigureView figure={panel[key]} places={3} />
                      </td>
                    ))}
                  </tr>
                );
              })}
            </tbody>
          </table>
        </Scroll>
      )}
    </section>
  );
}
