import { gql } from "@urql/core";
import type { StartPrintMutation, StartPrintMutationVariables } from "../graphql";
export const StartPrintDocument = /* @__PURE__ */ gql<StartPrintMutation, StartPrintMutationVariables>(
  "mutation StartPrint($input:StartPrint!){startPrint(input:$input){...PrintRun_run}}fragment PrintRun_run on PrintRun{id version createdAt title total done leftOut status reason size keptUntil actions{action enabled why code}}",
);
