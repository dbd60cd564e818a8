import { gql } from "@urql/core";
import type { ShelveProjectMutation, ShelveProjectMutationVariables } from "../graphql";
export const ShelveProjectDocument = /* @__PURE__ */ gql<ShelveProjectMutation, ShelveProjectMutationVariables>(
  "mutation ShelveProject($input:ShelveProject!){shelveProject(input:$input){id version status}}",
);
