import { type CombinedError, type Exchange, mapExchange, type Operation } from "@urql/core";
import { failureOf } from "~/lib/fault";
import type { Pack } from "~/lib/pack";

type Variables = Record<string, unknown>;

/**
 * The questions whose answers are kept for when there is no network: what an expert
 * needs to score, and which sheet it belongs to and ends with.
 */
const kept: Record<string, (variables: Variables) => string> = {
  MySheets: () => "",
  SheetPage: ({ id }) => String(id),
  SheetPapers: ({ id }) => String(id),
  SheetGuide: () => "",
  CompareDesk: ({ id }) => String(id),
};

/** What an answer is kept under; null for one that is not. */
function placeOf({ kind, query, variables }: Operation): { id: string; group: string } | null {
  if (kind !== "query") return null;
  const [definition] = query.definitions;
  const name = definition && "name" in definition ? (definition.name?.value ?? "") : "";
  const group = kept[name]?.((variables ?? {}) as Variables);
  return group === undefined ? null : { id: `${name} ${JSON.stringify(variables)}`, group };
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
      const place = placeOf(operation);
      if (!place) return result;
      if (data && !error) {
        void opened.then((pack) => pack?.write("answer", place.id, data, place.group)).catch(() => undefined);
        return result;
      }
      if (!lost(error)) return result;
      return opened
        .then((pack) => pack?.read<object>("answer", place.id))
        .then(
          (last) => (last ? { ...result, data: last, error: undefined, stale: false } : result),
          () => result,
        );
    },
  });
