import { gql } from "@urql/core";
import type { AgendaOfQuery, AgendaOfQueryVariables } from "../graphql";
export const AgendaOfDocument = /* @__PURE__ */ gql<AgendaOfQuery, AgendaOfQueryVariables>(
  "query AgendaOf($declarationID:ID!){agenda(declarationID:$declarationID){...Agenda}}fragment Agenda on Agenda{id version no meetsAt place item items{no declarationID roundID projectName seated excused concluded size present quorum part{version metAt metWhere minutes score grade opinion priority amount declared departureReason unsigned seats{label present signed dissent}}}actions{action enabled why code}}",
);
