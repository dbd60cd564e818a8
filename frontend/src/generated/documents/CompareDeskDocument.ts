import { gql } from "@urql/core";
import type { CompareDeskQuery, CompareDeskQueryVariables } from "../graphql";
export const CompareDeskDocument = /* @__PURE__ */ gql<CompareDeskQuery, CompareDeskQueryVariables>(
  "query CompareDesk($id:ID!){sheet(id:$id){id status projectName unitName declaredAmount declaration{id}}compareDesk(sheetID:$id){projects{...LikeProject}lines{...ComparedLine}}}fragment LikeProject on LikeProject{no sheetID projectName unitName year sameProject sameFunction sameKind sharedTags declared granted lines{line unitPrice}}fragment ComparedLine on ComparedLine{line nameZh unit unitPrice range{count lowest median highest}off far sources{year unitPrice sameProject projectName}contracts{range{count lowest median highest}off far sources{contractNo signedOn unitPrice buyerZh supplierZh}}}",
);
