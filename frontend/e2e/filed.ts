import type { Ask } from "./api";
import { dayFromNow } from "./days";
import { form } from "./form";

/** A declaration as a step answers with it. */
export type Filed = { id: string; version: number; nameZh: string };

type Batch = { id: string; code: string; nameZh: string; status: string; budgetYear: number };

/** A name that no other run has given: equal names in a year are one project declared twice. */
export function unique(name: string): string {
  return `${name}（${Date.now().toString(36)}${Math.floor(Math.random() * 1e6).toString(36)}）`;
}

async function allBatches(ask: Ask): Promise<Batch[]> {
  const { batches } = await ask<{ batches: { edges: { node: Batch }[] } }>(
    "office",
    "{ batches(first: 50) { edges { node { id code nameZh status budgetYear } } } }",
  );
  return batches.edges.map(({ node }) => node);
}

/** The batch of the demo that is open for filing. */
export async function openBatch(ask: Ask): Promise<Batch> {
  const all = await allBatches(ask);
  const open = all.find(({ code, status }) => status === "OPEN" && code.endsWith("-2"));
  if (!open) throw new Error("the demo has no open batch");
  return open;
}

/** The batch of the demo whose reviews are all over and whose budget is approved. */
export async function finishedBatch(ask: Ask): Promise<Batch> {
  const { budgetYear } = await openBatch(ask);
  const found = (await allBatches(ask)).find(({ code }) => code === `${budgetYear}-1`);
  if (!found) throw new Error("the demo has no finished batch");
  return found;
}

/** A batch of this run's own, open for filing, by the standards in force now. */
export async function ownBatch(ask: Ask, name: string): Promise<Round> {
  const { budgetYear } = await openBatch(ask);
  const code = unique(name);
  const { createBatch: made } = await ask<{ createBatch: { id: string; version: number } }>(
    "office",
    "mutation ($input: BatchInput!) { createBatch(input: $input) { id version } }",
    {
      input: {
        code,
        nameZh: code,
        budgetYear,
        declareStart: dayFromNow(-1),
        declareDeadline: dayFromNow(20),
        sectionDeadline: dayFromNow(35),
        reviewDeadline: dayFromNow(50),
        minExperts: 3,
      },
    },
  );
  await ask("office", "mutation ($input: Step!) { openBatch(input: $input) { id } }", {
    input: { id: made.id, version: made.version },
  });
  return { id: made.id, budgetYear };
}

const fields = "id version nameZh";

type Change = (whole: ReturnType<typeof form>) => object;
type Round = Pick<Batch, "id" | "budgetYear">;

/** A draft of this unit, in the demo's open batch or another, filled in without a fault but for what `change` does to it. */
export async function drafted(
  ask: Ask,
  unit: string,
  name: string,
  change: Change = (whole) => whole,
  batch?: Round,
): Promise<Filed> {
  const { id: batchID, budgetYear } = batch ?? (await openBatch(ask));
  const nameZh = unique(name);
  const { startDeclaration: begun } = await ask<{ startDeclaration: Filed }>(
    `clerk.${unit}`,
    `mutation ($input: StartDeclaration!) { startDeclaration(input: $input) { ${fields} } }`,
    { input: { batchID, nameZh } },
  );
  const whole = { ...change(form(budgetYear, nameZh)), unitCode: unit };
  const { saveDraft } = await ask<{ saveDraft: Filed }>(
    `clerk.${unit}`,
    `mutation ($input: SaveDraft!) { saveDraft(input: $input) { ${fields} } }`,
    { input: { id: begun.id, version: begun.version, form: whole } },
  );
  return saveDraft;
}

/** One handed in and signed, in the hands of its section. The unit is of the first level. */
export async function inSection(
  ask: Ask,
  unit: string,
  name: string,
  change?: Change,
  batch?: Round,
): Promise<Filed> {
  const { id, version } = await drafted(ask, unit, name, change, batch);
  const { submitDeclaration } = await ask<{ submitDeclaration: Filed }>(
    `clerk.${unit}`,
    `mutation ($input: Step!) { submitDeclaration(input: $input) { ${fields} } }`,
    { input: { id, version } },
  );
  const { signDeclaration } = await ask<{ signDeclaration: Filed }>(
    `head.${unit}`,
    `mutation ($input: Step!) { signDeclaration(input: $input) { ${fields} } }`,
    { input: { id, version: submitDeclaration.version } },
  );
  return signDeclaration;
}

type Guide = {
  formGuide: { targetReviewForm: { dimensions: { items: { code: string; weight: string }[] }[] } };
};

/** A section's review with full marks. */
async function fullMarks(ask: Ask, section: string, batch?: Round) {
  const { id: batchID } = batch ?? (await openBatch(ask));
  const { formGuide } = await ask<Guide>(
    section,
    "query ($batchID: ID!) { formGuide(batchID: $batchID) { targetReviewForm { dimensions { items { code weight } } } } }",
    { batchID },
  );
  const items = formGuide.targetReviewForm.dimensions.flatMap((dimension) =>
    dimension.items.map(({ code, weight }) => ({ code, points: weight })),
  );
  return { items, opinion: "目标明确、指标可量，同意。" };
}

/** The section fills its review in, without deciding. */
export async function reviewed(ask: Ask, section: string, { id, version }: Filed): Promise<void> {
  const input = { declarationID: id, version, ...(await fullMarks(ask, section)) };
  await ask(section, "mutation ($input: SaveTargetReview!) { saveTargetReview(input: $input) { id } }", {
    input,
  });
}

/** One that its section has passed with full marks, so that it waits for a panel. */
export async function inPanel(
  ask: Ask,
  unit: string,
  section: string,
  name: string,
  change?: Change,
  batch?: Round,
): Promise<Filed> {
  const { id, version } = await inSection(ask, unit, name, change, batch);
  const review = await fullMarks(ask, section, batch);
  const { passDeclaration } = await ask<{ passDeclaration: Filed }>(
    section,
    `mutation ($input: PassDeclaration!) { passDeclaration(input: $input) { ${fields} } }`,
    { input: { id, version, review } },
  );
  return passDeclaration;
}
