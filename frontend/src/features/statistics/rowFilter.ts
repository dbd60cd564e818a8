import type { Grade, ScreeningOutcome } from "~/generated/graphql";
import type { TableName } from "./tables";

/** What narrows the list of declarations to one row of a table; null where no list can. */
export function rowFilter(table: TableName, code: string) {
  switch (table) {
    case "sections":
      return { section: code };
    case "units":
      return { unit: code };
    case "grades":
      return code ? { grade: code as Grade } : { ungraded: true as const };
    case "priorities":
      return { priority: code ? Number(code) : 0 };
    case "returns":
      return { returns: Number(code) };
    case "years":
      return { year: Number(code), batch: undefined };
    case "classHeads":
    case "classes":
      return code ? { funcClass: code } : null;
    case "outcomes":
      return code ? { outcome: code as ScreeningOutcome } : null;
    case "natures":
      return code ? { nature: code } : null;
  }
}
