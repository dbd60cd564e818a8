import { gql } from "@urql/core";
import type { RemoveViewMutation, RemoveViewMutationVariables } from "../graphql";
export const RemoveViewDocument = /* @__PURE__ */ gql<RemoveViewMutation, RemoveViewMutationVariables>(
  "mutation RemoveView($input:Step!){removeView(input:$input)}",
);
