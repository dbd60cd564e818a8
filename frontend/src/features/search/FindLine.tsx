import { StageTag } from "~/ui/StageTag";
import { useWords } from "~/ui/useWords";
import type { Find } from "./find";

type Props = {
  id: string;
  find: Find;
  current: boolean;
  onPoint: () => void;
  onGo: () => void;
};

/** One thing found. The keys stay in the input; the pointer works here too. */
export function FindLine({ id, find, current, onPoint, onGo }: Props) {
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: focus stays in the combobox
    // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox has the keys
    <div
      id={id}
      role="option"
      aria-selected={current}
      className="palette-line"
      onMouseDown={(event) => event.preventDefault()} // typing goes on where it was
      onPointerMove={current ? undefined : onPoint}
      onClick={onGo}
    >
      <What find={find} />
    </div>
  );
}

function What({ find }: { find: Find }) {
  const { t } = useWords("search");
  switch (find.kind) {
    case "page":
    case "switch":
      return <span>{find.name}</span>;
    case "unit":
      return (
        <>
          <span>{find.name}</span>
          <small>{find.code}</small>
        </>
      );
    case "query":
      return <span>{t("query", { what: find.says })}</span>;
    case "complete":
      return (
        <>
          <span>{find.text}</span>
          <small>{t("complete")}</small>
        </>
      );
    case "more":
      return (
        <span>
          {t(find.list === "/projects" ? "moreProjects" : "moreDeclarations", {
            keyword: find.keyword,
            count: find.count,
          })}
        </span>
      );
    case "project":
      return (
        <>
          <span>{find.name}</span>
          <small>{t("about", { unit: find.unit, code: find.code })}</small>
        </>
      );
    case "declaration":
      return (
        <>
          <span>{find.name}</span>
          <small>{t("aboutYear", { unit: find.unit, year: find.year })}</small>
          <StageTag of="declaration" stage={find.stage} />
        </>
      );
  }
}
