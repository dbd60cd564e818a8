import { gql } from "@urql/core";
import type { AppealMeasureMutation, AppealMeasureMutationVariables } from "../graphql";
export const AppealMeasureDocument = /* @__PURE__ */ gql<AppealMeasureMutation, AppealMeasureMutationVariables>(
  "mutation AppealMeasure($input:StepWithReason!){appealMeasure(input:$input){id version}}",
);
