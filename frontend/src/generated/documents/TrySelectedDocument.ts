import { gql } from "@urql/core";
import type { TrySelectedQuery, TrySelectedQueryVariables } from "../graphql";
export const TrySelectedDocument = /* @__PURE__ */ gql<TrySelectedQuery, TrySelectedQueryVariables>(
  "query TrySelected($input:TrySelected!){trySelected(input:$input){id stage faults{code path message severity}}}",
);
