import type { TypedDocumentNode } from "@urql/core";
import type { EvaluationDraftFragment } from "../graphql";
export const EvaluationDraftFragmentDoc = {} as unknown as TypedDocumentNode<EvaluationDraftFragment, unknown>;
