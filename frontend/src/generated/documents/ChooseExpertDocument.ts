import { gql } from "@urql/core";
import type { ChooseExpertMutation, ChooseExpertMutationVariables } from "../graphql";
export const ChooseExpertDocument = /* @__PURE__ */ gql<ChooseExpertMutation, ChooseExpertMutationVariables>(
  "mutation ChooseExpert($input:ChooseExpert!){chooseExpert(input:$input){id version}}",
);
