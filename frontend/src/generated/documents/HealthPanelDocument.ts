import { gql } from "@urql/core";
import type { HealthPanelQuery, HealthPanelQueryVariables } from "../graphql";
export const HealthPanelDocument = /* @__PURE__ */ gql<HealthPanelQuery, HealthPanelQueryVariables>(
  "query HealthPanel{health{accounts disabled withoutRole signedIn undelivered chain{sealed unsealed waitingSince}failingJobs{name since why}failedSignIns{count last user{id name login}}}}",
);
