import { useNavigate, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { useQuery } from "urql";
import { ChangeBatchDocument, ChangeBatchPageDocument, type ChangeBatchPageQuery } from "~/generated/graphql";
import { type Failure, says } from "~/lib/fault";
import { typedNumber } from "~/lib/typed";
import { Answer } from "~/ui/Answer";
import { PageHeader } from "~/ui/PageHeader";
import { StaleNote } from "~/ui/StaleNote";
import { Forbidden } from "~/ui/states";
import { useIntent } from "~/ui/useIntent";
import { useWords } from "~/ui/useWords";
import { type BatchField, BatchForm, givenOf, type TypedBatch } from "./BatchForm";
import "./batches.css";

const fields: readonly BatchField[] = [
  "nameZh",
  "declareStart",
  "declareDeadline",
  "sectionDeadline",
  "reviewDeadline",
  "ceiling",
  "congressPassedOn",
  "approvalReceivedOn",
];

/** A batch's name, dates and money; its standards never change. */
export function ChangeBatchPage() {
  const { batchId } = useParams({ from: "/shell/batches/$batchId/change" });
  const asked = useQuery({ query: ChangeBatchPageDocument, variables: { id: batchId } });
  const [, ask] = asked;
  return (
    <Answer of={asked}>
      {({ batch }) =>
        batch.actions.some(({ action }) => action === "changeBatch") ? (
          <Change batch={batch} reload={() => ask({ requestPolicy: "network-only" })} />
        ) : (
          <Forbidden />
        )
      }
    </Answer>
  );
}

type Props = { batch: ChangeBatchPageQuery["batch"]; reload: () => void };

function Change({ batch, reload }: Props) {
  const { t } = useWords("batches");
  const navigate = useNavigate();
  const [state, change] = useIntent(ChangeBatchDocument);
  const [failure, setFailure] = useState<Failure | null>(null);

  const submit = async (typed: TypedBatch) => {
    const days = fields.filter((field) => field !== "nameZh" && field !== "ceiling");
    const input = {
      id: batch.id,
      version: batch.version,
      nameZh: typed.nameZh,
      ceiling: givenOf(typedNumber(typed.ceiling)),
      ...Object.fromEntries(days.map((field) => [field, givenOf(typed[field])])),
    };
    const outcome = await change({ input });
    setFailure(outcome.failure);
    if (outcome.data) await navigate({ to: "/batches/$batchId", params: { batchId: batch.id } });
  };

  const start = Object.fromEntries(fields.map((field) => [field, String(batch[field] ?? "")])) as TypedBatch;
  const inForm = failure?.kind === "refused" && !says(failure, "E_VERSION_CONFLICT");
  return (
    <>
      <PageHeader title={t("change.title")} about={t("change.about", { code: batch.code })} />
      <BatchForm
        fields={fields}
        start={start}
        faults={inForm ? failure.faults : []}
        submit={t("change.submit")}
        busy={state.fetching}
        onSubmit={(typed) => void submit(typed)}
      >
        {!inForm && (
          <StaleNote
            failure={failure}
            reload={() => {
              reload();
              setFailure(null);
            }}
          />
        )}
      </BatchForm>
    </>
  );
}
