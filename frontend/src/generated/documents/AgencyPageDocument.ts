import { gql } from "@urql/core";
import type { AgencyPageQuery, AgencyPageQueryVariables } from "../graphql";
export const AgencyPageDocument = /* @__PURE__ */ gql<AgencyPageQuery, AgencyPageQueryVariables>(
  "query AgencyPage($id:ID!){agency(id:$id){id code nameZh creditCode kind onPlatform fields pastWork status ...AgencyForm_agency actions{action enabled why}people{id nameZh titleZh years certificates leads leftAt}contracts{id payer no nameZh amount startsOn endsOn deliverables assignments{id version projectName unitName taskZh signedBy signedAt withdrawnAt members{id nameZh}actions{action enabled why}}}}}fragment AgencyForm_agency on Agency{id version nameZh creditCode kind onPlatform fields pastWork status}",
);
