import { gql } from "@urql/core";
import type { MyAssignmentsQuery, MyAssignmentsQueryVariables } from "../graphql";
export const MyAssignmentsDocument = /* @__PURE__ */ gql<MyAssignmentsQuery, MyAssignmentsQueryVariables>(
  "query MyAssignments{myAssignments{id version projectName unitName taskZh signedBy signedAt contract{id nameZh endsOn}members{id nameZh}declaration{id}actions{action enabled why code}}}",
);
