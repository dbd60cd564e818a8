import { Link } from "@tanstack/react-router";
import { unmask } from "~/generated/fragment-masking";
import { type FundingPageQuery, FundingSumFragmentDoc } from "~/generated/graphql";
import { compare } from "~/lib/money";
import { Money } from "~/ui/Figures";
import { Scroll } from "~/ui/Scroll";
import { useWords } from "~/ui/useWords";

type Props = { sections: FundingPageQuery["funding"]["sections"]; chosen: string | undefined };

/** What each business section's projects ask and get; a section's name narrows the lines to it. */
export function SectionTable({ sections, chosen }: Props) {
  const { t } = useWords("allocation");
  return (
    <section className="panel funding-part">
      <h2>{t("sections.title")}</h2>
      <Scroll label={t("sections.title")}>
        <table className="list" aria-label={t("sections.title")}>
          <thead>
            <tr>
              <th scope="col">{t("sections.name")}</th>
              {(["candidates", "asked", "funded", "used", "ceiling", "left"] as const).map((key) => (
                <th key={key} scope="col" className="number">
                  {t(`sections.${key}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sections.map(({ section, ceiling, left, sum }) => {
              const figures = unmask(FundingSumFragmentDoc, sum);
              const here = chosen === section.code;
              return (
                <tr key={section.id}>
                  <th scope="row">
                    <Link
                      from="/batches/$batchId/funding"
                      search={(before) => ({
                        ...before,
                        section: here ? undefined : section.code,
                        page: undefined,
                      })}
                      aria-current={here ? "true" : undefined}
                    >
                      {section.nameZh}
                    </Link>
                    {here && <small className="soft"> {t("sections.chosen")}</small>}
                  </th>
                  <td className="number">{figures.candidates}</td>
                  <td className="number">
                    <Money value={figures.asked} />
                  </td>
                  <td className="number">{figures.funded}</td>
                  <td className="number">
                    <Money value={figures.used} />
                  </td>
                  <td className="number">
                    <Money value={ceiling} />
                  </td>
                  <td className={left && compare(left, "0") === -1 ? "number bad" : "number"}>
                    <Money value={left} />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </Scroll>
    </section>
  );
}
