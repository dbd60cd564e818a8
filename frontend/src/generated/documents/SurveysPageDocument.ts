import { gql } from "@urql/core";
import type { SurveysPageQuery, SurveysPageQueryVariables } from "../graphql";
export const SurveysPageDocument = /* @__PURE__ */ gql<SurveysPageQuery, SurveysPageQueryVariables>(
  "query SurveysPage($id:ID!){declaration(id:$id){id nameZh code stage unit{id nameZh}indicators{id no horizon removed level1 nameZh operator target unit}surveys{...SurveyRow}}}fragment SurveyRow on Survey{id version indicatorNo indicatorName token title targetGroup questions closesOn planned least status openedBy answered crowded counts{steps}share margin feeds actions{action enabled why code}}",
);
