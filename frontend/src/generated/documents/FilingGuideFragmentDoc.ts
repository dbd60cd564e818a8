import type { TypedDocumentNode } from "@urql/core";
import type { FilingGuideFragment } from "../graphql";
export const FilingGuideFragmentDoc = {} as unknown as TypedDocumentNode<FilingGuideFragment, unknown>;
