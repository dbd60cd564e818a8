import type { RollupPageQuery } from "~/generated/graphql";

/** A kept roll-up as its page reads it. */
export type Rollup = RollupPageQuery["rollup"];
