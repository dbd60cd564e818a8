import { gql } from "@urql/core";
import type { SaveViewMutation, SaveViewMutationVariables } from "../graphql";
export const SaveViewDocument = /* @__PURE__ */ gql<SaveViewMutation, SaveViewMutationVariables>(
  "mutation SaveView($input:SaveView!){saveView(input:$input){id version}}",
);
