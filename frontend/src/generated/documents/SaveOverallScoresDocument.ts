import { gql } from "@urql/core";
import type { SaveOverallScoresMutation, SaveOverallScoresMutationVariables } from "../graphql";
export const SaveOverallScoresDocument = /* @__PURE__ */ gql<SaveOverallScoresMutation, SaveOverallScoresMutationVariables>(
  "mutation SaveOverallScores($input:SaveOverallScores!){saveOverallScores(input:$input){id version verdict{...OverallVerdictText}}}fragment Rolled on RolledPart{declarationID code nameZh target actual money}fragment OverallFault on Fault{code path message severity}fragment OverallVerdictText on OverallVerdict{result{total grade measures{code aspect topic nameZh explanation formula weight target rate judged points figures{code nameZh source value parts{...Rolled}}}promised{nameZh operator target unit weight actual points why parts{...Rolled}}}faults{...OverallFault}}",
);
