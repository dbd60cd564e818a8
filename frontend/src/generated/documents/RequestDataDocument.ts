import { gql } from "@urql/core";
import type { RequestDataMutation, RequestDataMutationVariables } from "../graphql";
export const RequestDataDocument = /* @__PURE__ */ gql<RequestDataMutation, RequestDataMutationVariables>(
  "mutation RequestData($input:RequestData!){requestData(input:$input){id version stage}}",
);
