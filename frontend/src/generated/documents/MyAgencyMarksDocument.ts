import { gql } from "@urql/core";
import type { MyAgencyMarksQuery, MyAgencyMarksQueryVariables } from "../graphql";
export const MyAgencyMarksDocument = /* @__PURE__ */ gql<MyAgencyMarksQuery, MyAgencyMarksQueryVariables>(
  "query MyAgencyMarks{myAgencyMarks{id ...MarkView_mark}}fragment MarkView_mark on AgencyMark{id version year projectName contractNo payer items{code nameZh weight points comment}total standing markedBy createdAt reason answer answeredBy answeredAt actions{action enabled why code}}",
);
