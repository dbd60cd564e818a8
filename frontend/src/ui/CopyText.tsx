import { useRef } from "react";
import { useCopy } from "./useCopy";
import { useWords } from "./useWords";

type Props = { text: string; label: string };

/** A text to be carried elsewhere, with a button that copies it. */
export function CopyText({ text, label }: Props) {
  const { t } = useWords("ui");
  const code = useRef<HTMLElement>(null);
  const { done, copy } = useCopy(code);
  return (
    <span className="copy-text">
      <code ref={code}>{text}</code>{" "}
      <button type="button" className="button quiet" aria-label={label} onClick={() => void copy(text)}>
        {t("copy.do")}
      </button>{" "}
      <small className="soft" role="status">
        {done && t(`copy.${done}`)}
      </small>
    </span>
  );
}
