import { gql } from "@urql/core";
import type { AddLibraryIndicatorMutation, AddLibraryIndicatorMutationVariables } from "../graphql";
export const AddLibraryIndicatorDocument = /* @__PURE__ */ gql<AddLibraryIndicatorMutation, AddLibraryIndicatorMutationVariables>(
  "mutation AddLibraryIndicator($input:AddLibraryIndicator!){addLibraryIndicator(input:$input){id ...IndicatorForm_row}}fragment IndicatorForm_row on LibraryIndicator{id version nameZh level2 operator unit funcClass tags definition formula low high quality}",
);
