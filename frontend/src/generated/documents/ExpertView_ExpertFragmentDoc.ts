import type { TypedDocumentNode } from "@urql/core";
import type { ExpertView_ExpertFragment } from "../graphql";
export const ExpertView_ExpertFragmentDoc = {} as unknown as TypedDocumentNode<ExpertView_ExpertFragment, unknown>;
