import { useState } from "react";
import type { Files_FileFragment } from "~/generated/graphql";
import { dayOf } from "~/lib/dates";
import type { Failure } from "~/lib/fault";
import { FaultNote } from "~/ui/FaultNote";
import { nameOf } from "~/ui/form/form";
import { useTransfer } from "~/ui/useTransfer";
import { useWords } from "~/ui/useWords";
import { sizeOf } from "./size";
import type { Guide } from "./useGuide";

type Props = {
  files: readonly Files_FileFragment[];
  guide: Guide;
  /** Takes a file out of the form; without it the files are only read. */
  onRemove?: (id: string) => void;
};

/** 附件: what was given with the form, by kind. */
export function Files({ files, guide, onRemove }: Props) {
  const { t } = useWords("filing");
  const { save } = useTransfer();
  const [failure, setFailure] = useState<Failure | null>(null);
  if (files.length === 0) return <p className="soft">{t("files.none")}</p>;
  return (
    <>
      <ul className="files">
        {files.map(({ id, kind, name, size, url, createdAt }) => (
          <li key={id}>
            <span className="tag plain">{nameOf(guide.attachmentKinds, kind)}</span>
            <button
              type="button"
              className="file-name"
              onClick={() => void save(url, name).then(setFailure)}
              aria-label={t("files.save", { name })}
            >
              {name}
            </button>
            <small className="soft figure">
              {sizeOf(size)} · {dayOf(createdAt)}
            </small>
            {onRemove && (
              <button
                type="button"
                className="button quiet"
                aria-label={t("files.remove", { name })}
                onClick={() => onRemove(id)}
              >
                ✕
              </button>
            )}
          </li>
        ))}
      </ul>
      <FaultNote failure={failure} />
    </>
  );
}
