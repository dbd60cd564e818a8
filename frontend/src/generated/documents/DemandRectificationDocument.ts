import { gql } from "@urql/core";
import type { DemandRectificationMutation, DemandRectificationMutationVariables } from "../graphql";
export const DemandRectificationDocument = /* @__PURE__ */ gql<DemandRectificationMutation, DemandRectificationMutationVariables>(
  "mutation DemandRectification($input:DemandRectification!){demandRectification(input:$input){id version stage}}",
);
