import { gql } from "@urql/core";
import type { IndicatorPageQuery, IndicatorPageQueryVariables } from "../graphql";
export const IndicatorPageDocument = /* @__PURE__ */ gql<IndicatorPageQuery, IndicatorPageQueryVariables>(
  "query IndicatorPage($id:ID!){libraryIndicator(id:$id){...IndicatorForm_row origin status retiredAt retireReason useCount actions{action enabled why code}history{year targets{count lowest median highest}actuals{count lowest median highest}}uses{actual indicator{id operator target unit}declaration{id code nameZh budgetYear stage unit{id nameZh}}}}}fragment IndicatorForm_row on LibraryIndicator{id version nameZh level2 operator unit funcClass tags definition formula low high quality}",
);
