import type { TypedDocumentNode } from "@urql/core";
import type { ExpertTable_ExpertFragment } from "../graphql";
export const ExpertTable_ExpertFragmentDoc = {} as unknown as TypedDocumentNode<ExpertTable_ExpertFragment, unknown>;
