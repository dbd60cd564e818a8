import { useEffect, useState } from "react";
import { Dialog } from "~/ui/Dialog";
import { useTransfer } from "~/ui/useTransfer";
import { useWords } from "~/ui/useWords";

/** What a browser shows by itself and that cannot run: pictures, PDF, plain text. */
export function readable(mime: string): boolean {
  return /^image\/(png|jpeg)$|^application\/pdf$|^text\/plain/.test(mime);
}

type Props = { name: string; bytes: Blob; onClose: () => void };

/** One file of the papers, on top of the sheet. */
export function PaperView({ name, bytes, onClose }: Props) {
  const { t } = useWords("scoring");
  const { keep } = useTransfer();
  const [url, setUrl] = useState("");
  const [text, setText] = useState("");
  useEffect(() => {
    if (bytes.type.startsWith("text/")) {
      void bytes.text().then(setText);
      return;
    }
    const made = URL.createObjectURL(bytes);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [bytes]);
  return (
    <Dialog title={name} onClose={onClose} look="paper-view">
      {bytes.type.startsWith("image/") && url && <img src={url} alt={name} />}
      {bytes.type === "application/pdf" && url && <iframe src={url} title={name} />}
      {text && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a long text scrolls by keys too
        <pre tabIndex={0}>{text}</pre>
      )}
      <div className="actions">
        <button type="button" className="button" onClick={() => keep(bytes, name)}>
          {t("papers.save")}
        </button>
        <button type="button" className="button primary" onClick={onClose}>
          {t("papers.close")}
        </button>
      </div>
    </Dialog>
  );
}
