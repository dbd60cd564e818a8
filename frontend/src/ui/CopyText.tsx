import { useRef, useState } from "react";
import { useWords } from "./useWords";

type Props = { text: string; label: string };

/** A text to be carried elsewhere, with a button that copies it; where the browser lets no page copy, it is selected. */
export function CopyText({ text, label }: Props) {
  const { t } = useWords("ui");
  const code = useRef<HTMLElement>(null);
  const [state, setState] = useState<"" | "copied" | "selected">("");
  const select = () => {
    if (code.current) getSelection()?.selectAllChildren(code.current);
    setState("selected");
  };
  const copy = async () => {
    if (!window.isSecureContext) return select();
    try {
      await navigator.clipboard.writeText(text);
      setState("copied");
    } catch {
      select();
    }
  };
  return (
    <span className="copy-text">
      <code ref={code}>{text}</code>{" "}
      <button type="button" className="button quiet" aria-label={label} onClick={() => void copy()}>
        {t("copy.do")}
      </button>{" "}
      <small className="soft" role="status">
        {state && t(`copy.${state}`)}
      </small>
    </span>
  );
}
