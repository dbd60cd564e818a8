import { gql } from "@urql/core";
import type { CountedNoteQuery, CountedNoteQueryVariables } from "../graphql";
export const CountedNoteDocument = /* @__PURE__ */ gql<CountedNoteQuery, CountedNoteQueryVariables>(
  "query CountedNote($input:ScopeCodes!){scopeNames(input:$input){funcClass nature tag level2 cutReason}}",
);
