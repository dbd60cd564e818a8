import { gql } from "@urql/core";
import type { QualitySheetsQuery, QualitySheetsQueryVariables } from "../graphql";
export const QualitySheetsDocument = /* @__PURE__ */ gql<QualitySheetsQuery, QualitySheetsQueryVariables>(
  "query QualitySheets($batchID:ID!$of:SheetsOf$first:Int!$skip:Int!){reviewQuality(batchID:$batchID){batch{id nameZh}sheets(of:$of first:$first skip:$skip){total rows{code others off z dropped far minutes textLength granted reviewer{...ReviewerName_reviewer}sheet{id label leads projectName unitName declaredAmount total priority opinion suggestedAmount text declaration{id}}}}}}fragment ReviewerName_reviewer on Reviewer{no expert{nameZh code}}",
);
