import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useQuery } from "urql";
import { FilingBatchesDocument, StartDeclarationDocument } from "~/generated/graphql";
import type { Failure } from "~/lib/fault";
import { Answer } from "~/ui/Answer";
import { Dialog } from "~/ui/Dialog";
import { FaultNote } from "~/ui/FaultNote";
import { Field } from "~/ui/Field";
import { Empty } from "~/ui/states";
import { useIntent } from "~/ui/useIntent";
import { useMay } from "~/ui/useMay";
import { useWords } from "~/ui/useWords";

type Known = { id: string; nameZh: string };

/** 新建申报 of a new project; of a known one it is 续报, with last year's form prefilled. */
export function NewDeclaration({ of }: { of?: Known }) {
  const { t } = useWords("projects");
  const may = useMay();
  const [open, setOpen] = useState(false);
  if (!may("startDeclaration")) return null;
  return (
    <>
      <button type="button" className="button primary" onClick={() => setOpen(true)}>
        {of ? t("continue") : t("new")}
      </button>
      {open && (
        <Dialog title={of ? t("continueOf", { name: of.nameZh }) : t("new")} onClose={() => setOpen(false)}>
          <Begin of={of} onClose={() => setOpen(false)} />
        </Dialog>
      )}
    </>
  );
}

function Begin({ of, onClose }: { of?: Known; onClose: () => void }) {
  const { t } = useWords("projects");
  const asked = useQuery({ query: FilingBatchesDocument, requestPolicy: "cache-and-network" });
  return (
    <Answer of={asked} part>
      {({ batches }) => {
        const open = batches.edges
          ?.flatMap((edge) => edge?.node ?? [])
          .filter(({ status }) => status === "OPEN");
        if (open?.length) return <BeginForm of={of} batches={open} onClose={onClose} />;
        return <Empty action={<Cancel onClose={onClose} />}>{t("noBatch")}</Empty>;
      }}
    </Answer>
  );
}

type Batch = { id: string; nameZh: string; declareDeadline?: string | null };

function BeginForm({ of, batches, onClose }: { of?: Known; batches: readonly Batch[]; onClose: () => void }) {
  const { t } = useWords("projects");
  const navigate = useNavigate();
  const [batchID, setBatch] = useState(batches[0]?.id ?? "");
  const [nameZh, setName] = useState("");
  const [failure, setFailure] = useState<Failure | null>(null);
  const [starting, start] = useIntent(StartDeclarationDocument);
  const faults = failure?.kind === "refused" ? failure.faults : [];
  const known = new Set(["batchID", "nameZh"]);
  const others = faults.filter(({ path }) => !known.has(path));

  const begin = async () => {
    const input = of ? { batchID, projectID: of.id } : { batchID, nameZh: nameZh.trim() };
    const { data, failure: refused } = await start({ input });
    setFailure(refused);
    if (!data) return;
    await navigate({
      to: "/declarations/$declarationId",
      params: { declarationId: data.startDeclaration.id },
    });
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void begin();
      }}
    >
      {of && <p className="soft">{t("continueText")}</p>}
      <Field label={t("batch")} path="batchID" faults={faults} required>
        {(control) => (
          <select
            {...control}
            className="input"
            value={batchID}
            onChange={(event) => setBatch(event.target.value)}
          >
            {batches.map((batch) => (
              <option key={batch.id} value={batch.id}>
                {t("batchUntil", { name: batch.nameZh, until: batch.declareDeadline ?? "—" })}
              </option>
            ))}
          </select>
        )}
      </Field>
      {!of && (
        <Field label={t("name")} path="nameZh" faults={faults} hint={t("nameHint")}>
          {(control) => (
            <input
              {...control}
              className="input"
              maxLength={100}
              value={nameZh}
              onChange={(event) => setName(event.target.value)}
            />
          )}
        </Field>
      )}
      {failure && (failure.kind !== "refused" || others.length > 0) && (
        <FaultNote failure={failure.kind === "refused" ? { ...failure, faults: others } : failure} />
      )}
      <div className="actions">
        <Cancel onClose={onClose} />
        <button type="submit" className="button primary" disabled={starting.fetching}>
          {t("begin")}
        </button>
      </div>
    </form>
  );
}

function Cancel({ onClose }: { onClose: () => void }) {
  const { t } = useWords("ui");
  return (
    <button type="button" className="button" onClick={onClose}>
      {t("ui:cancel")}
    </button>
  );
}
