import { gql } from "@urql/core";
import type { StandingPageQuery, StandingPageQueryVariables } from "../graphql";
export const StandingPageDocument = /* @__PURE__ */ gql<StandingPageQuery, StandingPageQueryVariables>(
  "query StandingPage($year:Int!$keyword:String$first:Int!$skip:Int!){standing(year:$year keyword:$keyword){year total experts(first:$first skip:$skip){expert{id code nameZh employerZh status}figures{invited declined lapsed load overdue absent reopened}marked markMean mark{id total standing honours}measures{id kind rule status ends}}}}",
);
