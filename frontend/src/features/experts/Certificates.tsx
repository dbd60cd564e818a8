import { useId, useState } from "react";
import { type ExpertFileKind, RemoveCertificateDocument } from "~/generated/graphql";
import { dayOf } from "~/lib/dates";
import type { Failure } from "~/lib/fault";
import { FaultNote } from "~/ui/FaultNote";
import { useIntent } from "~/ui/useIntent";
import { useTransfer } from "~/ui/useTransfer";
import { useWords } from "~/ui/useWords";
import type { Expert } from "./ExpertView";

const kinds: readonly ExpertFileKind[] = ["TITLE", "EDUCATION", "LICENCE", "OTHER"];
const touches = ["Expert", "ExpertFile"];

type Props = { expert: Expert; writes: boolean; reload: () => void };

/** 证书: sealed at rest, read with a trace. */
export function Certificates({ expert, writes, reload }: Props) {
  const { t } = useWords("experts");
  const { save } = useTransfer();
  const [failure, setFailure] = useState<Failure | null>(null);
  const [, remove] = useIntent(RemoveCertificateDocument, touches);
  const files = (expert.certificates ?? []).filter(({ removedAt }) => !removedAt);
  return (
    <section className="panel" aria-labelledby="certificates">
      <h2 id="certificates">{t("certificates.title")}</h2>
      {files.length === 0 ? (
        <p className="soft">{t("certificates.none")}</p>
      ) : (
        <ul className="certificates">
          {files.map(({ id, kind, name, url, createdAt }) => (
            <li key={id}>
              <span className="tag plain">{t(`certificates.kinds.${kind}`)}</span>
              <button
                type="button"
                className="file-name"
                aria-label={t("certificates.save", { name })}
                onClick={() => void save(url, name).then(setFailure)}
              >
                {name}
              </button>
              <small className="soft figure">{dayOf(createdAt)}</small>
              {writes && (
                <button
                  type="button"
                  className="button quiet"
                  aria-label={t("certificates.remove", { name })}
                  onClick={async () => {
                    const outcome = await remove({ id });
                    setFailure(outcome.failure);
                    if (outcome.data) reload();
                  }}
                >
                  ✕
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
      <FaultNote failure={failure} />
      {writes && <Upload expertID={expert.id} reload={reload} />}
    </section>
  );
}

function Upload({ expertID, reload }: { expertID: string; reload: () => void }) {
  const { t } = useWords("experts");
  const id = useId();
  const { send } = useTransfer();
  const [kind, setKind] = useState<ExpertFileKind>("TITLE");
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  const hand = async (file: File | undefined) => {
    if (!file) return;
    setBusy(true);
    const outcome = await send(file, { expertID, kind }, () => {}, "/files/experts");
    setBusy(false);
    setFailure(outcome.failure);
    if (outcome.data) reload();
  };
  return (
    <div className="upload-line">
      <div className="field">
        <label className="field-label" htmlFor={`${id}-kind`}>
          {t("certificates.kind")}
        </label>
        <select
          id={`${id}-kind`}
          className="input"
          value={kind}
          onChange={(event) => setKind(event.target.value as ExpertFileKind)}
        >
          {kinds.map((each) => (
            <option key={each} value={each}>
              {t(`certificates.kinds.${each}`)}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label className="field-label" htmlFor={`${id}-file`}>
          {t("certificates.add")}
        </label>
        <input
          id={`${id}-file`}
          className="input"
          type="file"
          accept=".pdf,.docx,.png,.jpg,.jpeg"
          disabled={busy}
          onChange={(event) => {
            const file = event.target.files?.[0];
            event.target.value = "";
            void hand(file);
          }}
        />
      </div>
      <FaultNote failure={failure} />
    </div>
  );
}
