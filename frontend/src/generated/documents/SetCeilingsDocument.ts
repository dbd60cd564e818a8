import { gql } from "@urql/core";
import type { SetCeilingsMutation, SetCeilingsMutationVariables } from "../graphql";
export const SetCeilingsDocument = /* @__PURE__ */ gql<SetCeilingsMutation, SetCeilingsMutationVariables>(
  "mutation SetCeilings($input:SetCeilings!){setCeilings(input:$input){id version ceiling strictCeiling}}",
);
