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
      return <span>{t(`more.${find.of}`, { keyword: find.keyword })}</span>;
    case "hit": {
      const { title, about, code, stage } = find.hit;
      return (
        <>
          <span>{title || t("unnamed")}</span>
          <small>{about && code ? t("about", { about, code }) : about || code}</small>
          {stage && <StageTag of="declaration" stage={stage} />}
        </>
      );
    }
  }
}
