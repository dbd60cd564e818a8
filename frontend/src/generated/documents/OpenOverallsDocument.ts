import { gql } from "@urql/core";
import type { OpenOverallsMutation, OpenOverallsMutationVariables } from "../graphql";
export const OpenOverallsDocument = /* @__PURE__ */ gql<OpenOverallsMutation, OpenOverallsMutationVariables>(
  "mutation OpenOveralls($input:OpenOveralls!){openOveralls(input:$input)}",
);
