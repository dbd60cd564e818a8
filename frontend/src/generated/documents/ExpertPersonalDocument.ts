import { gql } from "@urql/core";
import type { ExpertPersonalQuery, ExpertPersonalQueryVariables } from "../graphql";
export const ExpertPersonalDocument = /* @__PURE__ */ gql<ExpertPersonalQuery, ExpertPersonalQueryVariables>(
  "query ExpertPersonal($id:ID!){expertPersonal(id:$id){idNumber phone email bankName bankAccount}}",
);
