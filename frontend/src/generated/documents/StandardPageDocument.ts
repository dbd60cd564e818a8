import { gql } from "@urql/core";
import type { StandardPageQuery, StandardPageQueryVariables } from "../graphql";
export const StandardPageDocument = /* @__PURE__ */ gql<StandardPageQuery, StandardPageQueryVariables>(
  "query StandardPage($id:ID!){standard(id:$id){id version kind code edition nameZh status hash draftedBy publishedBy publishedAt retiredAt retireReason body columns actions{action enabled why code}faults{code path message severity}changes{kind rows field before after}consents{id version reason decision askedByName createdAt decidedByName answer actions{action enabled why code}}}inForce:standards(inForce:true first:100){edges{node{id}}}batches(standardID:$id first:50){totalCount edges{node{id code nameZh budgetYear}}}}",
);
