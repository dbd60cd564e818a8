import type { TypedDocumentNode } from "@urql/core";
import type { EvaluationProblemFragment } from "../graphql";
export const EvaluationProblemFragmentDoc = {} as unknown as TypedDocumentNode<EvaluationProblemFragment, unknown>;
