import { useId, useState } from "react";
import type { Failure } from "~/lib/fault";
import { FaultNote } from "~/ui/FaultNote";
import { useTransfer } from "~/ui/useTransfer";
import { useWords } from "~/ui/useWords";
import { largest } from "./largest";
import { PaperView, readable } from "./PaperView";
import { useFile } from "./useFile";
import type { PapersOf } from "./usePapers";

type Props = { files: PapersOf["files"]; kinds?: readonly { code: string; nameZh: string }[] };

/** The files of the papers: read here where a browser can, else handed to the device. */
export function Files({ files, kinds }: Props) {
  const { t } = useWords("scoring");
  const { keep } = useTransfer();
  const file = useFile();
  const heading = useId();
  const [shown, show] = useState<{ name: string; bytes: Blob } | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);

  const open = async (url: string, mime: string, name: string) => {
    const { data, failure: why } = await file(url, mime);
    setFailure(why);
    if (!data) return;
    if (readable(mime)) show({ name, bytes: data });
    else keep(data, name);
  };

  return (
    <section className="panel" aria-labelledby={heading}>
      <h3 id={heading}>{t("papers.files", { count: files.length })}</h3>
      {files.length === 0 && <p className="soft">{t("papers.noFiles")}</p>}
      <ul className="score-files">
        {files.map(({ id, kind, name, mime, url, size }) => (
          <li key={id}>
            <button type="button" className="button quiet" onClick={() => void open(url, mime, name)}>
              {name}
            </button>
            <small className="soft">
              {kinds?.find(({ code }) => code === kind)?.nameZh ?? kind}
              {size > largest && ` · ${t("papers.online")}`}
            </small>
          </li>
        ))}
      </ul>
      <FaultNote failure={failure} />
      {shown && <PaperView {...shown} onClose={() => show(null)} />}
    </section>
  );
}
