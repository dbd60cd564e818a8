import { gql } from "@urql/core";
import type { FigureNoteQuery, FigureNoteQueryVariables } from "../graphql";
export const FigureNoteDocument = /* @__PURE__ */ gql<FigureNoteQuery, FigureNoteQueryVariables>(
  "query FigureNote($input:ScopeCodes!){scopeNames(input:$input){unit section funcClass nature tag fundSource}}",
);
