import { format, sum } from "~/lib/money";
import { Money, Points } from "~/ui/Figures";
import { useWords } from "~/ui/useWords";
import type { LineCut, ProjectContent } from "./content";
import { Frame } from "./Frame";

type Items = NonNullable<ProjectContent["items"]>;
type Opinions = NonNullable<ProjectContent["opinions"]>;

/** The mean of all valid sheets for each item; for information only. */
export function ItemTable({ items }: { items: Items }) {
  const { t } = useWords("reports");
  return (
    <Frame
      caption={t("items.title")}
      columns={[
        { title: t("items.code") },
        { title: t("items.name") },
        { title: t("items.weight"), figure: true },
        { title: t("items.mean"), figure: true },
      ]}
    >
      {items.map(({ item, weight, mean }) => (
        <tr key={item.code}>
          <td>{item.code}</td>
          <th scope="row">{item.nameZh}</th>
          <td className="number">
            <Points value={weight} />
          </td>
          <td className="number">
            <Points value={mean} />
          </td>
        </tr>
      ))}
    </Frame>
  );
}

/** What the review takes from the lines of 预算明细. */
export function LineCutTable({ cuts }: { cuts: readonly LineCut[] }) {
  const { t } = useWords("reports");
  return (
    <Frame
      caption={t("wanCaption", { caption: t("cuts.title") })}
      columns={[
        { title: t("rank.no"), figure: true },
        { title: t("cuts.line") },
        { title: t("rank.declared"), figure: true },
        { title: t("tally.cut"), figure: true },
        { title: t("cuts.reason") },
      ]}
    >
      {cuts.map(({ no, nameZh, declared, cut, reason }) => (
        <tr key={no}>
          <td className="number">{no}</td>
          <th scope="row">{nameZh}</th>
          <td className="number">
            <Money value={declared} />
          </td>
          <td className="number">
            <Money value={cut} />
          </td>
          <td>{reason.nameZh}</td>
        </tr>
      ))}
      <tr>
        <td />
        <th scope="row">{t("total")}</th>
        <td className="number">
          <Money value={sum(cuts.map(({ declared }) => declared))} />
        </td>
        <td className="number">
          <Money value={sum(cuts.map(({ cut }) => cut))} />
        </td>
        <td />
      </tr>
    </Frame>
  );
}

/** What the experts said; they stand in it by their labels alone. */
export function OpinionTable({ opinions }: { opinions: Opinions }) {
  const { t } = useWords("reports");
  return (
    <Frame
      caption={t("wanCaption", { caption: t("experts.title") })}
      columns={[
        { title: t("experts.label") },
        { title: t("experts.opinion") },
        { title: t("rank.priority") },
        { title: t("experts.amount"), figure: true },
        { title: t("experts.text") },
      ]}
    >
      {opinions.map(({ label, opinion, priority, amount, text, changes }) => (
        <tr key={label}>
          <th scope="row">{label}</th>
          <td>{opinion && t(`opinions.${opinion}`)}</td>
          <td>{priority.nameZh}</td>
          <td className="number">{amount ? format(amount) : "—"}</td>
          <td>
            {text}
            {changes && <div>{t("experts.changes", { changes })}</div>}
          </td>
        </tr>
      ))}
    </Frame>
  );
}
