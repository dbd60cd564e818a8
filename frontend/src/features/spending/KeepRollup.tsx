import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { KeepRollupDocument, type SelfEvaluationFilter } from "~/generated/graphql";
import { Field } from "~/ui/Field";
import { FormDialog } from "~/ui/FormDialog";
import { useIntent } from "~/ui/useIntent";
import { useMay } from "~/ui/useMay";
import { useWords } from "~/ui/useWords";

type Props = { filter: SelfEvaluationFilter; ids?: string[] | undefined };

const touches = ["Todo"];

/** 存为汇总表: keeps what is rolled up under a name, to be signed and confirmed. */
export function KeepRollup({ filter, ids }: Props) {
  const { t } = useWords("spending");
  const may = useMay();
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  const [nameZh, setName] = useState("");
  const [, keep] = useIntent(KeepRollupDocument, touches);
  if (!may("keepRollup")) return null;
  return (
    <p className="actions">
      <button type="button" className="button primary" onClick={() => setAsking(true)}>
        {t("rollups.keep")}
      </button>
      <span className="soft">{t("rollups.keepAbout")}</span>
      {asking && (
        <FormDialog
          title={t("rollups.keep")}
          confirm={t("rollups.keep")}
          onClose={() => setAsking(false)}
          onConfirm={async () => {
            const { data, failure } = await keep({ filter, ids, nameZh });
            if (failure) return failure;
            void navigate({
              to: "/self-evaluations/rollups/$rollupId",
              params: { rollupId: data.keepRollup.id },
            });
            return null;
          }}
        >
          {(faults) => (
            <Field
              label={t("rollups.name")}
              path="nameZh"
              faults={faults}
              hint={t("rollups.nameHint")}
              required
            >
              {(control) => (
                <input
                  {...control}
                  className="input"
                  value={nameZh}
                  onChange={({ target }) => setName(target.value)}
                />
              )}
            </Field>
          )}
        </FormDialog>
      )}
    </p>
  );
}
