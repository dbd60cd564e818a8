/** The newest declaration of a project: of its last year, and there the last one begun. */
export function newest<Row extends { budgetYear: number; createdAt: string }>(
  rows: readonly Row[] | null | undefined,
): Row | null {
  return [...(rows ?? [])].sort(byAge)[0] ?? null;
}

/** Newest first. */
export function byAge<Row extends { budgetYear: number; createdAt: string }>(a: Row, b: Row): number {
  return b.budgetYear - a.budgetYear || (a.createdAt < b.createdAt ? 1 : -1);
}
