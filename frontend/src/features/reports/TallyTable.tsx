import { Money } from "~/ui/Figures";
import { useWords } from "~/ui/useWords";
import type { Group, Tally } from "./content";
import { Frame } from "./Frame";

type Props = {
  caption: string;
  first: string;
  groups: readonly Group[];
  total: Tally;
  /** The words of a group; by default its name with the name it had. */
  label?: (group: Group) => string;
};

/** Counts and amounts by one thing, with their total. */
export function TallyTable({ caption, first, groups, total, label }: Props) {
  const { t } = useWords("reports");
  const columns = [
    { title: first },
    ...(["projects", "declared", "reviewed", "cut", "cutRate", "undecided"] as const).map((key) => ({
      title: t(`tally.${key}`),
      figure: true,
    })),
  ];
  return (
    <Frame caption={t("wanCaption", { caption })} columns={columns}>
      {groups.map((group) => (
        <TallyRow key={group.code} name={label?.(group) ?? group.nameZh} tally={group} />
      ))}
      <TallyRow name={t("total")} tally={total} />
    </Frame>
  );
}

function TallyRow({ name, tally }: { name: string; tally: Tally }) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className="number">{tally.projects}</td>
      <td className="number">
        <Money value={tally.declared} />
      </td>
      <td className="number">
        <Money value={tally.reviewed} />
      </td>
      <td className="number">
        <Money value={tally.cut} />
      </td>
      <td className="number">{percent(tally.cutRate)}</td>
      <td className="number">
        <Money value={tally.undecided} />
      </td>
    </tr>
  );
}

/** A rate as it is printed; a dash where nothing is decided. */
export function percent(rate: string): string {
  return rate ? `${rate}%` : "—";
}
