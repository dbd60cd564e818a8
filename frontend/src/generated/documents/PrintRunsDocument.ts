import { gql } from "@urql/core";
import type { PrintRunsQuery, PrintRunsQueryVariables } from "../graphql";
export const PrintRunsDocument = /* @__PURE__ */ gql<PrintRunsQuery, PrintRunsQueryVariables>(
  "query PrintRuns{printRuns{...PrintRun_run}}fragment PrintRun_run on PrintRun{id version createdAt title total done leftOut status reason size keptUntil actions{action enabled why code}}",
);
