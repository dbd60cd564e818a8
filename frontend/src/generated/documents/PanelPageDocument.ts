import { gql } from "@urql/core";
import type { PanelPageQuery, PanelPageQueryVariables } from "../graphql";
export const PanelPageDocument = /* @__PURE__ */ gql<PanelPageQuery, PanelPageQueryVariables>(
  "query PanelPage($id:ID!){declaration(id:$id){id version code nameZh stage amount reviewRound unit{nameZh}batch{id}actions{action enabled why code}rounds{id version no status drawStatus committedBy drawnBy dueAt createdAt basisHash recordHash sheets{id status ...Seat_sheet}}consents{id act decision createdAt ...Request_consent}}}fragment Bring_consent on Consent{id version actions{action enabled why code}}fragment Seat_sheet on ExpertSheet{id version label leads chosen status lapsed reason reopened respondBy dueAt committedAt submittedAt createdAt expert{id code nameZh titleZh employerZh fields}actions{action enabled why code}}fragment Request_consent on Consent{id version act reason askedByName createdAt actions{action enabled why code}...Bring_consent}",
);
