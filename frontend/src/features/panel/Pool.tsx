import { useState } from "react";
import { useQuery } from "urql";
import { type FragmentType, unmask } from "~/generated/fragment-masking";
import { PanelPoolDocument, type Pool_EntryFragment, Pool_EntryFragmentDoc } from "~/generated/graphql";
import { Answer } from "~/ui/Answer";
import { Scroll } from "~/ui/Scroll";
import { Empty } from "~/ui/states";
import { useWords } from "~/ui/useWords";

type Props = { declarationID: string; fieldName: (code: string) => string };
type Group = "all" | "free" | "barred";

/** 专家库 before the draw: everybody in it, and what keeps whom away from this project. */
export function Pool({ declarationID, fieldName }: Props) {
  const { t } = useWords("panel");
  const [group, choose] = useState<Group>("all");
  const asked = useQuery({
    query: PanelPoolDocument,
    variables: { id: declarationID },
    requestPolicy: "cache-and-network",
  });
  return (
    <section className="panel" aria-labelledby="pool">
      <h2 id="pool">{t("pool.title")}</h2>
      <Answer of={asked} part>
        {({ panelPool }) => {
          const entries = panelPool.map((entry) => unmask(Pool_EntryFragmentDoc, entry));
          const barred = entries.filter(({ bars }) => bars.length > 0).length;
          if (entries.length === 0) return <Empty>{t("pool.none")}</Empty>;
          const counts = { all: entries.length, free: entries.length - barred, barred };
          const shown = entries.filter(
            ({ bars }) => group === "all" || bars.length > 0 === (group === "barred"),
          );
          return (
            <>
              <fieldset className="panel-groups" aria-label={t("pool.show")}>
                {(["all", "free", "barred"] as const).map((each) => (
                  <button
                    key={each}
                    type="button"
                    className="panel-choice"
                    aria-pressed={each === group}
                    onClick={() => choose(each)}
                  >
                    {t(`pool.${each}`, { count: counts[each] })}
                  </button>
                ))}
              </fieldset>
              <Entries entries={shown} fieldName={fieldName} />
            </>
          );
        }}
      </Answer>
    </section>
  );
}

function Entries({
  entries,
  fieldName,
}: {
  entries: readonly Pool_EntryFragment[];
  fieldName: Props["fieldName"];
}) {
  const { t } = useWords("panel");
  return (
    <Scroll label={t("pool.title")} className="panel-scroll">
      <table className="list panel-table">
        <thead>
          <tr>
            {["expert", "employer", "fields", "load", "bars"].map((column) => (
              <th key={column} scope="col">
                {t(`pool.columns.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {entries.map(({ expert, bars }) => (
            <tr key={expert.id}>
              <th scope="row">
                {expert.nameZh} <span className="code">{expert.code}</span>
                <small className="soft">{expert.titleZh}</small>
              </th>
              <td>{expert.employerZh}</td>
              <td>
                {expert.fields?.flatMap((code) => (code ? [fieldName(code)] : [])).join(t("ui:marks.list"))}
              </td>
              <td className="figure">{t("times", { count: expert.reviewsThisYear })}</td>
              <td>
                {bars.length === 0 ? (
                  <span className="tag good">{t("pool.open")}</span>
                ) : (
                  <Bars bars={bars} />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

function Bars({ bars }: { bars: Pool_EntryFragment["bars"] }) {
  const { t } = useWords("panel");
  return (
    <ul className="panel-bars">
      {bars.map(({ reason, text, source }) => (
        <li key={reason + text + source}>
          <span className="tag waiting">{t(`reasons.${reason}`)}</span> {text}
          <small className="soft">{t("pool.source", { source })}</small>
        </li>
      ))}
    </ul>
  );
}

/** Who was not drawn from, with the reasons. */
export function Barred({ entries }: { entries: readonly FragmentType<typeof Pool_EntryFragmentDoc>[] }) {
  return (
    <ul className="panel-barred">
      {entries.map((masked) => {
        const { expert, bars } = unmask(Pool_EntryFragmentDoc, masked);
        return (
          <li key={expert.id}>
            <b>{expert.nameZh}</b> <small className="soft">{expert.code}</small>
            <Bars bars={bars} />
          </li>
        );
      })}
    </ul>
  );
}
