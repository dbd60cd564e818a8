import { Money } from "~/ui/Figures";
import { useWords } from "~/ui/useWords";
import type { Problem } from "./content";
import { Frame } from "./Frame";

/** 共性问题: how often each was met, in how many projects, and where. */
export function ProblemTable({ problems }: { problems: readonly Problem[] }) {
  const { t } = useWords("reports");
  return (
    <Frame
      caption={t("paper.problems")}
      columns={[
        { title: t("problem.category") },
        { title: t("problem.name") },
        { title: t("problem.count"), figure: true },
        { title: t("problem.projects"), figure: true },
        { title: t("problem.cut"), figure: true },
        { title: t("problem.examples") },
      ]}
    >
      {problems.map((problem) => (
        <tr key={`${problem.category} ${problem.code}`}>
          <td>{t(`categories.${problem.category}`)}</td>
          <th scope="row">{problem.nameZh}</th>
          <td className="number">{problem.count}</td>
          <td className="number">{problem.projects}</td>
          <td className="number">{problem.category === "CUT" && <Money value={problem.cut} />}</td>
          <td>
            {problem.examples.map(({ code, nameZh, text }) => (
              <div key={code}>{[nameZh, text].filter(Boolean).join(t("colon"))}</div>
            ))}
          </td>
        </tr>
      ))}
    </Frame>
  );
}
