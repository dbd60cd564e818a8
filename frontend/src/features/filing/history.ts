type Step = { toStage: string; reason: string; createdAt: string };

const back = new Set(["RETURNED", "DRAFT", "BLOCKED"]);

/** The step that brought a form back to the unit; null where it is not back. */
export function sentBack<Row extends Step>(stage: string, history: readonly Row[]): Row | null {
  if (!back.has(stage)) return null;
  const steps = history.filter(({ toStage }) => toStage === stage);
  return steps.sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1))[0] ?? null;
}
