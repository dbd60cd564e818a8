import { gql } from "@urql/core";
import type { SaveExpertMutation, SaveExpertMutationVariables } from "../graphql";
export const SaveExpertDocument = /* @__PURE__ */ gql<SaveExpertMutation, SaveExpertMutationVariables>(
  "mutation SaveExpert($input:SaveExpert!){saveExpert(input:$input){id version}}",
);
