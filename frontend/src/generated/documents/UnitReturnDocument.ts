import { gql } from "@urql/core";
import type { UnitReturnMutation, UnitReturnMutationVariables } from "../graphql";
export const UnitReturnDocument = /* @__PURE__ */ gql<UnitReturnMutation, UnitReturnMutationVariables>(
  "mutation UnitReturn($input:StepWithReason!){unitReturn(input:$input){id version stage}}",
);
