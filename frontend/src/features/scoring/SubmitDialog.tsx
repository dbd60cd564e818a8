import { useState } from "react";
import { SubmitSheetDocument } from "~/generated/graphql";
import type { Failure } from "~/lib/fault";
import { Dialog } from "~/ui/Dialog";
import { Money } from "~/ui/Figures";
import { FormFailure } from "~/ui/FormFailure";
import { useIntent } from "~/ui/useIntent";
import { useWords } from "~/ui/useWords";
import type { Words } from "./typed";

type Props = {
  id: string;
  /** The version that was checked. */
  version: number;
  total: string;
  words: Words;
  onDone: () => void;
  onClose: () => void;
};

const touches = ["Todo"];

/** The last look before a sheet is frozen: what it says, and the commitment (承诺). */
export default function SubmitDialog({ id, version, total, words, onDone, onClose }: Props) {
  const { t } = useWords("scoring");
  const [commit, setCommit] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [state, submit] = useIntent(SubmitSheetDocument, touches);

  const confirm = async () => {
    const done = await submit({ input: { id, version, commit } });
    setFailure(done.failure);
    if (done.data) onDone();
  };

  return (
    <Dialog title={t("submit.title")} onClose={onClose}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void confirm();
        }}
      >
        <p>
          {t("submit.says", { total, opinion: words.opinion ? t(`opinions.${words.opinion}`) : "" })}{" "}
          <Money value={words.suggestedAmount} unit />
        </p>
        <p className="soft">{t("submit.frozen")}</p>
        <FormFailure failure={failure} reload={onDone} />
        <label className="score-check" data-path="commit">
          <input type="checkbox" checked={commit} onChange={(event) => setCommit(event.target.checked)} />
          {t("submit.commit")}
        </label>
        <div className="actions">
          <button type="button" className="button" onClick={onClose}>
            {t("ui:cancel")}
          </button>
          <button type="submit" className="button primary" disabled={state.fetching}>
            {t("submit.confirm")}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
