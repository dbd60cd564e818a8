import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useQuery } from "urql";
import { CloneBatchDocument, CreateBatchDocument } from "~/generated/graphql";
import type { Failure } from "~/lib/fault";
import { typedNumber } from "~/lib/typed";
import { Answer } from "~/ui/Answer";
import { FaultNote } from "~/ui/FaultNote";
import { PageHeader } from "~/ui/PageHeader";
import { useIntent } from "~/ui/useIntent";
import { useWords } from "~/ui/useWords";
import { type BatchField, BatchForm, countOf, givenOf, type TypedBatch } from "./BatchForm";
import { nextYear } from "./nextYear";
import "./batches.css";

const fields: readonly BatchField[] = [
  "code",
  "nameZh",
  "budgetYear",
  "declareStart",
  "declareDeadline",
  "sectionDeadline",
  "reviewDeadline",
  "maxReturnRounds",
  "minExperts",
  "ceiling",
];

/** A new batch, or the next year's of one that stands. */
export function NewBatchPage() {
  const { year, from } = useSearch({ from: "/shell/batches/new" });
  const asked = useQuery({ query: CloneBatchDocument, variables: { id: from ?? "" }, pause: !from });
  const blank = Object.fromEntries(fields.map((field) => [field, ""])) as TypedBatch;
  if (!from)
    return <NewBatch start={{ ...blank, budgetYear: String(year), maxReturnRounds: "3", minExperts: "5" }} />;
  return (
    <Answer of={asked}>{({ batch }) => <NewBatch start={nextYear(batch)} after={batch.nameZh} />}</Answer>
  );
}

/** It stays a draft until it is opened. After: the batch that it was copied from. */
function NewBatch({ start, after }: { start: TypedBatch; after?: string }) {
  const { t } = useWords("batches");
  const navigate = useNavigate();
  const [state, create] = useIntent(CreateBatchDocument);
  const [failure, setFailure] = useState<Failure | null>(null);

  const submit = async (typed: TypedBatch) => {
    const { code, nameZh, declareStart, declareDeadline, sectionDeadline, reviewDeadline } = typed;
    const input = {
      ...{ code, nameZh, declareStart, declareDeadline, sectionDeadline, reviewDeadline },
      budgetYear: countOf(typed.budgetYear) ?? 0,
      maxReturnRounds: countOf(typed.maxReturnRounds),
      minExperts: countOf(typed.minExperts),
      ceiling: givenOf(typedNumber(typed.ceiling)),
    };
    const outcome = await create({ input });
    setFailure(outcome.failure);
    if (outcome.data)
      await navigate({ to: "/batches/$batchId", params: { batchId: outcome.data.createBatch.id } });
  };

  return (
    <>
      <PageHeader title={t("new.title")} about={after ? t("new.cloned", { name: after }) : t("new.about")} />
      <BatchForm
        fields={fields}
        start={start}
        faults={failure?.kind === "refused" ? failure.faults : []}
        submit={t("new.submit")}
        busy={state.fetching}
        onSubmit={(typed) => void submit(typed)}
      >
        {failure?.kind !== "refused" && <FaultNote failure={failure} />}
      </BatchForm>
    </>
  );
}
