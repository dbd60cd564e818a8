import { gql } from "@urql/core";
import type { CommitDrawMutation, CommitDrawMutationVariables } from "../graphql";
export const CommitDrawDocument = /* @__PURE__ */ gql<CommitDrawMutation, CommitDrawMutationVariables>(
  "mutation CommitDraw($input:CommitDraw!){commitDraw(input:$input){id no drawStatus}}",
);
