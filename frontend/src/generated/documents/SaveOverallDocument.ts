import { gql } from "@urql/core";
import type { SaveOverallMutation, SaveOverallMutationVariables } from "../graphql";
export const SaveOverallDocument = /* @__PURE__ */ gql<SaveOverallMutation, SaveOverallMutationVariables>(
  "mutation SaveOverall($input:SaveOverall!){saveOverall(input:$input){id version faults{...OverallFault}years{...OverallYears}}}fragment OverallFault on Fault{code path message severity}fragment OverallYears on OverallYear{year known income expense incomeParts spentParts}",
);
