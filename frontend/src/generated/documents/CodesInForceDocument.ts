import { gql } from "@urql/core";
import type { CodesInForceQuery, CodesInForceQueryVariables } from "../graphql";
export const CodesInForceDocument = /* @__PURE__ */ gql<CodesInForceQuery, CodesInForceQueryVariables>(
  "query CodesInForce{standards(kind:\"CODES\" inForce:true first:1){edges{node{id body}}}}",
);
