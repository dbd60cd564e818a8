import { gql } from "@urql/core";
import type { PanelPoolQuery, PanelPoolQueryVariables } from "../graphql";
export const PanelPoolDocument = /* @__PURE__ */ gql<PanelPoolQuery, PanelPoolQueryVariables>(
  "query PanelPool($id:ID!){panelPool(declarationID:$id){...Pool_entry}}fragment Pool_entry on PoolEntry{bars{reason text source}expert{id code nameZh titleZh employerZh fields reviewsThisYear}}",
);
