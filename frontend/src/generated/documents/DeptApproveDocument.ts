import { gql } from "@urql/core";
import type { DeptApproveMutation, DeptApproveMutationVariables } from "../graphql";
export const DeptApproveDocument = /* @__PURE__ */ gql<DeptApproveMutation, DeptApproveMutationVariables>(
  "mutation DeptApprove($input:Step!){deptApprove(input:$input){id version stage}}",
);
