import { gql } from "@urql/core";
import type { DeptReturnMutation, DeptReturnMutationVariables } from "../graphql";
export const DeptReturnDocument = /* @__PURE__ */ gql<DeptReturnMutation, DeptReturnMutationVariables>(
  "mutation DeptReturn($input:StepWithReason!){deptReturn(input:$input){id version stage}}",
);
