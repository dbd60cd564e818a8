import { type CombinedError, type Exchange, mapExchange, type Operation } from "@urql/core";
import type { MySheetsQuery, OpenSheetsQuery } from "~/generated/graphql";
import { failureOf } from "~/lib/fault";
import type { Pack } from "~/lib/pack";

type Variables = Record<string, unknown>;

/**
 * The questions whose answers are kept for when there is no network: what an expert
 * needs to score, and which sheet it belongs to and ends with.
 */
const kept: Record<string, (variables: Variables) => string> = {
  SheetPage: ({ id }) => String(id),
  SheetPapers: ({ id }) => String(id),
  SheetGuide: () => "",
  CompareDesk: ({ id }) => String(id),
};

function nameOf({ kind, query }: Operation): string {
  const [definition] = query.definitions;
  return kind === "query" && definition && "name" in definition ? (definition.name?.value ?? "") : "";
}

/** What an answer is kept under; null for one that is not. */
function placeOf(operation: Operation): { id: string; group: string } | null {
  const name = nameOf(operation);
  const group = kept[name]?.((operation.variables ?? {}) as Variables);
  // By the document and its variables: what an older version asked for is no answer to this one.
  return group === undefined ? null : { id: String(operation.key), group };
}

type Listed = NonNullable<NonNullable<NonNullable<OpenSheetsQuery["mySheets"]["edges"]>[number]>["node"]>;

/** The list of sheets without a network: those that are open, each kept by the outbox with what else is kept of it. */
async function listOf(pack: Pack): Promise<MySheetsQuery | null> {
  const rows = await pack.all<Listed>("listed");
  if (rows.length === 0) return null;
  const edges = rows.map(({ value }) => ({ node: { ...value, total: null, submittedAt: null } }));
  return { mySheets: { totalCount: edges.length, pageInfo: { hasNextPage: false, endCursor: null }, edges } };
}

/** What this device says in the server's place; null where it knows nothing. */
async function lastOf(pack: Pack | null, operation: Operation): Promise<object | null> {
  const place = placeOf(operation);
  if (place) return (await pack?.read<object>("answer", place.id)) ?? null;
  const first = nameOf(operation) === "MySheets" && !operation.variables?.after;
  return first && pack ? listOf(pack) : null;
}

/** No answer came, or not the whole of it. */
function lost(error: CombinedError | undefined): boolean {
  return failureOf(error)?.kind === "offline";
}

/** Keeps such answers, and gives the last one while nobody answers. */
export const packed = (opened: Promise<Pack | null>): Exchange =>
  mapExchange({
    onResult(result) {
      const { operation, data, error } = result;
      if (data && !error) {
        const place = placeOf(operation);
        if (place)
          void opened
            .then((pack) => pack?.write("answer", place.id, data, place.group))
            .catch(() => undefined);
        return result;
      }
      if (!lost(error)) return result;
      return opened
        .then((pack) => lastOf(pack, operation))
        .then(
          (last) => (last ? { ...result, data: last, error: undefined, stale: false } : result),
          () => result,
        );
    },
  });
