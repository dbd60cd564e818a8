import { useId, useState } from "react";
import type { Failure } from "~/lib/fault";
import { FaultNote } from "~/ui/FaultNote";
import { nameOf } from "~/ui/form/form";
import { type TakenFile, useTransfer } from "~/ui/useTransfer";
import { useWords } from "~/ui/useWords";
import type { Guide } from "./useGuide";

type Props = {
  declarationID: string;
  guide: Guide;
  /** The kinds of attachment that may be given here. */
  kinds: readonly string[];
  onDone: (file: TakenFile) => void;
};

/** Sends files one after the other, and says how far each has gone. */
export function FileUpload({ declarationID, guide, kinds, onDone }: Props) {
  const { t } = useWords("filing");
  const id = useId();
  const { send } = useTransfer();
  const [kind, setKind] = useState(kinds[0] ?? "OTHER");
  const [going, setGoing] = useState<{ name: string; percent: number } | null>(null);
  const [failures, setFailures] = useState<{ name: string; failure: Failure }[]>([]);

  const sendAll = async (files: readonly File[]) => {
    setFailures([]);
    for (const file of files) {
      setGoing({ name: file.name, percent: 0 });
      const { data, failure } = await send(file, { declarationID, kind }, (percent) =>
        setGoing({ name: file.name, percent }),
      );
      if (data) onDone(data);
      else setFailures((before) => [...before, { name: file.name, failure }]);
    }
    setGoing(null);
  };
  return (
    <div className="upload">
      {kinds.length > 1 && (
        <div className="field">
          <label className="field-label" htmlFor={`${id}-kind`}>
            {t("files.kind")}
          </label>
          <select
            id={`${id}-kind`}
            className="input"
            value={kind}
            onChange={(event) => setKind(event.target.value)}
          >
            {kinds.map((code) => (
              <option key={code} value={code}>
                {nameOf(guide.attachmentKinds, code)}
              </option>
            ))}
          </select>
        </div>
      )}
      <div className="field">
        <label className="field-label" htmlFor={`${id}-file`}>
          {t("files.add")}
        </label>
        <input
          id={`${id}-file`}
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
      <p role="status" className="soft">
        {going && (
          <>
            {t("files.sending", going)}{" "}
            <progress max={100} value={going.percent} aria-label={t("files.sending", going)} />
          </>
        )}
      </p>
      {failures.map(({ name, failure }) => (
        <div key={name}>
          <b>{name}</b>
          <FaultNote failure={failure} />
        </div>
      ))}
    </div>
  );
}
