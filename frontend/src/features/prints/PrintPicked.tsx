import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { StartPrintDocument } from "~/generated/graphql";
import type { Failure } from "~/lib/fault";
import { Choose } from "~/ui/Choose";
import { Dialog } from "~/ui/Dialog";
import { FaultNote } from "~/ui/FaultNote";
import type { PrintPicked as Lent } from "~/ui/picked/actOnPicked";
import { useIntent } from "~/ui/useIntent";
import { useWords } from "~/ui/useWords";
import { projectForms } from "./forms";

/** 打印所选: one kind of form of the selected projects into one archive. */
export const PrintPicked: Lent = ({ rows, onClose }) => {
  const { t } = useWords("prints", "ui");
  const [form, setForm] = useState<string>("declarations");
  const [failure, setFailure] = useState<Failure | null>(null);
  const [started, setStarted] = useState(false);
  const [starting, start] = useIntent(StartPrintDocument);
  return (
    <Dialog title={t("picked.title", { count: rows.length })} onClose={onClose}>
      <FaultNote failure={failure} />
      {started ? (
        <p role="status" className="good">
          {t("picked.started")}{" "}
          <Link to="/prints" onClick={onClose}>
            {t("picked.where")}
          </Link>
        </p>
      ) : (
        <Choose
          label={t("start.form")}
          all={t("start.choose")}
          value={form}
          choices={projectForms.map((value) => ({ value, label: t(`ui:prints.forms.${value}`) }))}
          onChange={(value) => setForm(value ?? "declarations")}
        />
      )}
      <div className="actions">
        <button type="button" className="button" onClick={onClose}>
          {t("picked.close")}
        </button>
        {!started && (
          <button
            type="button"
            className="button primary"
            disabled={starting.fetching}
            onClick={async () => {
              const outcome = await start({ input: { form, declarationIDs: rows.map(({ id }) => id) } });
              setFailure(outcome.failure);
              setStarted(!outcome.failure);
            }}
          >
            {t("start.name")}
          </button>
        )}
      </div>
    </Dialog>
  );
};
