import { gql } from "@urql/core";
import type { CallAgendaMutation, CallAgendaMutationVariables } from "../graphql";
export const CallAgendaDocument = /* @__PURE__ */ gql<CallAgendaMutation, CallAgendaMutationVariables>(
  "mutation CallAgenda($input:CallAgenda!){callAgenda(input:$input){id}}",
);
