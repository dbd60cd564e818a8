import { gql } from "@urql/core";
import type { PanelDrawQuery, PanelDrawQueryVariables } from "../graphql";
export const PanelDrawDocument = /* @__PURE__ */ gql<PanelDrawQuery, PanelDrawQueryVariables>(
  "query PanelDraw($roundID:ID!){panelDraw(roundID:$roundID){size source value readFrom seed candidates replayed fields{nameZh count}panel{leads ...Drawn_expert}reserves{leads ...Drawn_expert}excluded{...Pool_entry}late{...Pool_entry}group{projects goal total worst proven leads}direct{fieldZh reason consentedBy expert{id code nameZh}}}}fragment Drawn_expert on DrawnExpert{called bars{reason text source}expert{id code nameZh titleZh employerZh fields}}fragment Pool_entry on PoolEntry{bars{reason text source}expert{id code nameZh titleZh employerZh fields reviewsThisYear}}",
);
