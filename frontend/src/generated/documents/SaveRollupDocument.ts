import { gql } from "@urql/core";
import type { SaveRollupMutation, SaveRollupMutationVariables } from "../graphql";
export const SaveRollupDocument = /* @__PURE__ */ gql<SaveRollupMutation, SaveRollupMutationVariables>(
  "mutation SaveRollup($input:SaveRollup!){saveRollup(input:$input){id version faults{...RollupFault}}}fragment RollupFault on Fault{code path message severity}",
);
