import type { Client } from "urql";
import { ActOnSelectedDocument, type SelectedAct, TrySelectedDocument } from "~/generated/graphql";
import { type Failure, type Fault, failureOf, says } from "~/lib/fault";
import { newIntent } from "~/lib/intent";
import type { PickRow } from "~/ui/picked/usePicked";

/** What is known of a row: what would come of it, what came of it, or why it was not. */
export type Line = {
  row: PickRow;
  state: "tried" | "refused" | "done" | "failed" | "unknown";
  /** Where it would stand, or stands. */
  stage?: string;
  why?: readonly Fault[];
  /** Under this key it was sent, and is sent again when no answer came back. */
  intent?: string;
};

/** How many rows are tried by one request. */
const together = 20;

const touches = ["Todo", "Notice"];

/** Tries each row by the server's own rules, some at a time; nothing is written. */
export async function tryAll(
  client: Client,
  act: SelectedAct,
  rows: readonly PickRow[],
  progress: (done: number) => void,
): Promise<{ lines: Line[]; failure: Failure | null }> {
  const lines: Line[] = [];
  for (let at = 0; at < rows.length; at += together) {
    const some = rows.slice(at, at + together);
    const input = { act, rows: some.map(({ id, version }) => ({ id, version })) };
    const { data, error } = await client
      .query(TrySelectedDocument, { input }, { requestPolicy: "network-only" })
      .toPromise();
    if (!data) return { lines, failure: failureOf(error) ?? { kind: "broken", trace: "" } };
    data.trySelected.forEach(({ stage, faults }, i) => {
      const row = some[i];
      if (!row) return;
      lines.push(stage ? { row, state: "tried", stage } : { row, state: "refused", why: faults });
    });
    progress(Math.min(rows.length, at + together));
  }
  return { lines, failure: null };
}

/** Does it to one row: a transaction of its own, under a key of its own. */
export async function doOne(client: Client, act: SelectedAct, line: Line): Promise<Line> {
  const { row } = line;
  const intent = line.intent ?? newIntent();
  const input = { act, row: { id: row.id, version: row.version } };
  const { data, error } = await client
    .mutation(ActOnSelectedDocument, { input }, { intent, additionalTypenames: touches })
    .toPromise();
  const failure = failureOf(error);
  if (data) return { row, state: "done", stage: data.actOnSelected.stage };
  if (says(failure, "PROOF_REQUIRED")) return line; // they would rather not: as if never sent
  if (failure?.kind === "refused") return { row, state: "failed", why: failure.faults };
  return { ...line, state: "unknown", intent };
}
