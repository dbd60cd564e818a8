import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { CreateBatchDocument } from "~/generated/graphql";
import type { Failure } from "~/lib/fault";
import { typedNumber } from "~/lib/typed";
import { FaultNote } from "~/ui/FaultNote";
import { PageHeader } from "~/ui/PageHeader";
import { useIntent } from "~/ui/useIntent";
import { useWords } from "~/ui/useWords";
import { type BatchField, BatchForm, countOf, givenOf, type TypedBatch } from "./BatchForm";
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

/** A new batch; it stays a draft until it is opened. */
export function NewBatchPage() {
  const { t } = useWords("batches");
  const { year } = useSearch({ from: "/shell" });
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

  const start = Object.fromEntries(fields.map((field) => [field, ""])) as TypedBatch;
  return (
    <>
      <PageHeader title={t("new.title")} about={t("new.about")} />
      <BatchForm
        fields={fields}
        start={{ ...start, budgetYear: String(year), maxReturnRounds: "3", minExperts: "5" }}
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
