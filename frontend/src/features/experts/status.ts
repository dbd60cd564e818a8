import type { ExpertStatus } from "~/generated/graphql";

/** The statuses of an entry, as one goes through them. */
export const statuses: readonly ExpertStatus[] = [
  "APPLIED",
  "CHECKED",
  "ACTIVE",
  "PAUSED",
  "LEFT",
  "BANNED",
  "REFUSED",
];
