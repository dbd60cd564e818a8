import type { TypedDocumentNode } from "@urql/core";
import type { EvaluationPlanFragment } from "../graphql";
export const EvaluationPlanFragmentDoc = {} as unknown as TypedDocumentNode<EvaluationPlanFragment, unknown>;
