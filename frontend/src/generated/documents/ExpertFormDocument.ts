import { gql } from "@urql/core";
import type { ExpertFormQuery, ExpertFormQueryVariables } from "../graphql";
export const ExpertFormDocument = /* @__PURE__ */ gql<ExpertFormQuery, ExpertFormQueryVariables>(
  "query ExpertForm($id:ID!){expert(id:$id){id version nameZh sex birthYear employerZh employerKind postZh majorZh titleZh titleLevel education fields sideFields yearsOfWork regionZh career publications conflictUnits actions{action enabled}}myEntry{id}}",
);
