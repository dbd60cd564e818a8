import type { TypedDocumentNode } from "@urql/core";
import type { EvaluationVerdictFragment } from "../graphql";
export const EvaluationVerdictFragmentDoc = {} as unknown as TypedDocumentNode<EvaluationVerdictFragment, unknown>;
