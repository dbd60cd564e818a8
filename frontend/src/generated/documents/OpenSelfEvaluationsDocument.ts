import { gql } from "@urql/core";
import type { OpenSelfEvaluationsMutation, OpenSelfEvaluationsMutationVariables } from "../graphql";
export const OpenSelfEvaluationsDocument = /* @__PURE__ */ gql<OpenSelfEvaluationsMutation, OpenSelfEvaluationsMutationVariables>(
  "mutation OpenSelfEvaluations($input:OpenSelfEvaluations!){openSelfEvaluations(input:$input)}",
);
