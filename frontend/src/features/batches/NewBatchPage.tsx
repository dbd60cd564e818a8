import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useQuery } from "urql";
import { CloneBatchDocument, type CloneBatchQuery, CreateBatchDocument } from "~/generated/graphql";
import type { Failure } from "~/lib/fault";
import { typedNumber } from "~/lib/typed";
import { Answer } from "~/ui/Answer";
import { FaultNote } from "~/ui/FaultNote";
import { PageHeader } from "~/ui/PageHeader";
import { ceilingsOf, SectionCeilings, type TypedCeilings } from "~/ui/SectionCeilings";
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
    <Answer of={asked}>{(before) => <NewBatch start={nextYear(before.batch)} before={before} />}</Answer>
  );
}

/** It stays a draft until it is opened. Before: the batch that it was copied from, with its sections' ceilings. */
function NewBatch({ start, before }: { start: TypedBatch; before?: CloneBatchQuery }) {
  const { t } = useWords("batches");
  const navigate = useNavigate();
  const [state, create] = useIntent(CreateBatchDocument);
  const [failure, setFailure] = useState<Failure | null>(null);
  const faults = failure?.kind === "refused" ? failure.faults : [];
  const limited = before?.funding.sections ?? [];
  const sections = limited.map(({ section }) => section);
  const [own, setOwn] = useState<TypedCeilings>(
    Object.fromEntries(limited.map(({ section, ceiling }) => [section.code, ceiling ?? ""])),
  );
  const [strict, setStrict] = useState(before?.batch.strictCeiling ?? false);

  const submit = async (typed: TypedBatch) => {
    const { code, nameZh, declareStart, declareDeadline, sectionDeadline, reviewDeadline } = typed;
    const input = {
      ...{ code, nameZh, declareStart, declareDeadline, sectionDeadline, reviewDeadline },
      budgetYear: countOf(typed.budgetYear) ?? 0,
      maxReturnRounds: countOf(typed.maxReturnRounds),
      minExperts: countOf(typed.minExperts),
      ceiling: givenOf(typedNumber(typed.ceiling)),
      strictCeiling: strict,
      sections: ceilingsOf(sections, own),
    };
    const outcome = await create({ input });
    setFailure(outcome.failure);
    if (outcome.data)
      await navigate({ to: "/batches/$batchId", params: { batchId: outcome.data.createBatch.id } });
  };

  return (
    <>
      <PageHeader
        title={t("new.title")}
        about={before ? t("new.cloned", { name: before.batch.nameZh }) : t("new.about")}
      />
      <BatchForm
        fields={fields}
        start={start}
        faults={faults}
        submit={t("new.submit")}
        busy={state.fetching}
        onSubmit={(typed) => void submit(typed)}
      >
        {sections.length > 0 && (
          <SectionCeilings
            legend={t("new.sections")}
            sections={sections}
            typed={own}
            faults={faults}
            onChange={setOwn}
          />
        )}
        {before && (
          <label className="check">
            <input type="checkbox" checked={strict} onChange={({ target }) => setStrict(target.checked)} />
            {t("new.strict")}
          </label>
        )}
        {failure?.kind !== "refused" && <FaultNote failure={failure} />}
      </BatchForm>
    </>
  );
}
