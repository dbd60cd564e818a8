import "./evidence.css";
import { useId, useState } from "react";
import type { Failure } from "~/lib/fault";
import { FaultNote } from "./FaultNote";
import { type TakenFile, useTransfer } from "./useTransfer";
import { useWords } from "./useWords";

export type EvidenceFile = { id: string; name: string; url: string };

export type EvidenceProps = {
  /** What the files belong to, and where they go; those of a declaration need no route. */
  fields: Record<string, string>;
  route?: string;
  path: string;
  /** What is given with this row, and how it changes; without a way to change it is read. */
  files: readonly EvidenceFile[];
  onAdd?: (file: TakenFile) => void;
  label?: string;
  /** What is done to a file before it is sent. */
  before?: (file: File) => Promise<File>;
  onRemove?: (id: string) => void;
};

/** 佐证材料 of one row: files to open, to add, to take out. */
export function EvidenceFiles({
  fields,
  route,
  path,
  files,
  onAdd,
  label,
  before = async (file) => file,
  onRemove,
}: EvidenceProps) {
  const { t } = useWords("ui");
  const id = useId();
  const { send, save } = useTransfer();
  const [going, setGoing] = useState<string | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);

  const sendAll = async (chosen: readonly File[]) => {
    setFailure(null);
    for (const file of chosen) {
      setGoing(file.name);
      const sent = await send(await before(file), fields, () => {}, route);
      if (sent.data) onAdd?.(sent.data);
      else setFailure(sent.failure);
    }
    setGoing(null);
  };
  return (
    <div className="evidence-files" data-path={path}>
      {files.length > 0 && (
        <ul>
          {files.map((file) => (
            <li key={file.id}>
              <button
                type="button"
                className="button quiet"
                onClick={async () => setFailure(await save(file.url, file.name))}
              >
                {file.name}
              </button>
              {onRemove && (
                <button
                  type="button"
                  className="button quiet"
                  aria-label={t("evidence.removeOf", { name: file.name })}
                  onClick={() => onRemove(file.id)}
                >
                  {t("evidence.remove")}
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
      {onAdd && (
        <div className="field">
          <label className="field-label" htmlFor={id}>
            {label ?? t("evidence.add")}
          </label>
          <input
            id={id}
            className="input"
            type="file"
            multiple
            accept=".pdf,.docx,.xlsx,.png,.jpg,.jpeg"
            disabled={going !== null}
            onChange={(event) => {
              const chosen = [...(event.target.files ?? [])];
              event.target.value = "";
              void sendAll(chosen);
            }}
          />
        </div>
      )}
      <p role="status" className="soft">
        {going && t("evidence.sending", { name: going })}
      </p>
      <FaultNote failure={failure} />
    </div>
  );
}
