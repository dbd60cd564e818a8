import type { SaveScore, SaveSheet } from "~/generated/graphql";
import type { Failure, Fault } from "~/lib/fault";
import type { Saving } from "~/ui/SavedStatus";
import type { Line, Words } from "./typed";

/** A line with its moment of change, which tells which one was seen. */
export type SeenLine = Line & { seen: string };

/** A sheet as the server has it. */
export type Stored = { version: number; lines: Map<string, SeenLine>; words: Words };

export type Answer = { stored: Stored; failure: null } | { stored: null; failure: Failure };

/** The way to the server: an act carries the key of its intent, so that it is done once. */
export type Door = {
  score: (input: SaveScore, intent: string) => Promise<Answer>;
  sheet: (input: SaveSheet, intent: string) => Promise<Answer>;
  read: () => Promise<Answer>;
};

/**
 * What was typed and the server has not confirmed: the item and what was seen there when
 * it was typed, and the act that is on its way with it. Beside the items, under "", the words.
 */
export type Held =
  | { item: string; line: Line; base: SeenLine | null; act: Act | null }
  | { item: ""; words: Words; base: Words; act: Act | null };

/** What this device keeps of a sheet, so that neither a reload nor a lost network loses it. */
export type Shelf = {
  put: (held: Held) => Promise<void>;
  drop: (item: string) => Promise<void>;
  /** The state that the server was last known to have. */
  state: (stored: Stored) => Promise<void>;
};

/** What the page shows: what was typed, how safe it is, what the server would not take. */
export type Keeping = {
  version: number;
  lines: ReadonlyMap<string, Line>;
  words: Words;
  saving: Saving;
  /** Faults of single items, by their code; those of the words under "". */
  faults: ReadonlyMap<string, readonly Fault[]>;
  /** Items that were changed elsewhere meanwhile, with what stands there. */
  conflicts: ReadonlyMap<string, Line>;
  wordsConflict: Words | null;
  /** How much waits for the server, and whether this device keeps it over a reload. */
  waiting: number;
  held: boolean;
  /** Nothing can be saved any more. */
  stopped: Failure | null;
};

export type Act =
  | { item: string; intent: string; input: SaveScore }
  | { item: null; intent: string; input: SaveSheet };
