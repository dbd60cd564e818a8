import { gql } from "@urql/core";
import type { GradeOfQuery, GradeOfQueryVariables } from "../graphql";
export const GradeOfDocument = /* @__PURE__ */ gql<GradeOfQuery, GradeOfQueryVariables>(
  "query GradeOf($total:Decimal!){gradeOf(total:$total){grade}}",
);
