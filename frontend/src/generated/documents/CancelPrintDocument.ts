import { gql } from "@urql/core";
import type { CancelPrintMutation, CancelPrintMutationVariables } from "../graphql";
export const CancelPrintDocument = /* @__PURE__ */ gql<CancelPrintMutation, CancelPrintMutationVariables>(
  "mutation CancelPrint($input:Step!){cancelPrint(input:$input){...PrintRun_run}}fragment PrintRun_run on PrintRun{id version createdAt title total done leftOut status reason size keptUntil actions{action enabled why code}}",
);
