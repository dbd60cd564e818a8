import { Money, Points } from "~/ui/Figures";
import { useWords } from "~/ui/useWords";
import type { List, Ranked } from "./content";
import { Frame } from "./Frame";

/** Projects in the order of 轻重缓急 with what is granted them. */
export function RankTable({ caption, list }: { caption: string; list: List }) {
  const { t } = useWords("reports");
  const columns = [
    { title: t("rank.no"), figure: true },
    { title: t("rank.code") },
    { title: t("rank.name") },
    { title: t("rank.unit") },
    { title: t("rank.priority") },
    { title: t("rank.score"), figure: true },
    { title: t("rank.grade") },
    { title: t("rank.granted"), figure: true },
    { title: t("rank.arrangement") },
  ];
  const arranged = ({ arrangement, reason }: Ranked) =>
    [arrangement && t(`arrangements.${arrangement}`), reason].filter(Boolean).join(t("colon"));
  return (
    <Frame caption={t("wanCaption", { caption })} columns={columns}>
      {list.lines.map((line) => (
        <tr key={line.code}>
          <td className="number">{line.no}</td>
          <td>{line.code}</td>
          <td>{line.nameZh}</td>
          <td>{line.unit.nameZh}</td>
          <td>{line.priority.nameZh}</td>
          <td className="number">
            <Points value={line.score} />
          </td>
          <td>{line.grade && t(`grades.${line.grade}`)}</td>
          <td className="number">
            <Money value={line.granted} />
          </td>
          <td>{arranged(line)}</td>
        </tr>
      ))}
      <tr>
        <td />
        <th scope="row">{t("total")}</th>
        <td>{t("projects", { count: list.lines.length })}</td>
        <td colSpan={4} />
        <td className="number">
          <Money value={list.granted} />
        </td>
        <td />
      </tr>
    </Frame>
  );
}

/** Projects that get no money, or none yet. */
export function PlainTable({ caption, list }: { caption: string; list: List }) {
  const { t } = useWords("reports");
  const columns = [
    { title: t("rank.no"), figure: true },
    { title: t("rank.code") },
    { title: t("rank.name") },
    { title: t("rank.unit") },
    { title: t("rank.declared"), figure: true },
    { title: t("rank.reason") },
  ];
  return (
    <Frame caption={t("wanCaption", { caption })} columns={columns}>
      {list.lines.map((line) => (
        <tr key={line.code}>
          <td className="number">{line.no}</td>
          <td>{line.code}</td>
          <td>{line.nameZh}</td>
          <td>{line.unit.nameZh}</td>
          <td className="number">
            <Money value={line.declared} />
          </td>
          <td>{line.reason}</td>
        </tr>
      ))}
      <tr>
        <td />
        <th scope="row">{t("total")}</th>
        <td>{t("projects", { count: list.lines.length })}</td>
        <td />
        <td className="number">
          <Money value={list.declared} />
        </td>
        <td />
      </tr>
    </Frame>
  );
}
