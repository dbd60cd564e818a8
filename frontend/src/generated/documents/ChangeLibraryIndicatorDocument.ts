import { gql } from "@urql/core";
import type { ChangeLibraryIndicatorMutation, ChangeLibraryIndicatorMutationVariables } from "../graphql";
export const ChangeLibraryIndicatorDocument = /* @__PURE__ */ gql<ChangeLibraryIndicatorMutation, ChangeLibraryIndicatorMutationVariables>(
  "mutation ChangeLibraryIndicator($input:ChangeLibraryIndicator!){changeLibraryIndicator(input:$input){id ...IndicatorForm_row}}fragment IndicatorForm_row on LibraryIndicator{id version nameZh level2 operator unit funcClass tags definition formula low high quality}",
);
