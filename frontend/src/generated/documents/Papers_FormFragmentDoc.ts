import type { TypedDocumentNode } from "@urql/core";
import type { Papers_FormFragment } from "../graphql";
export const Papers_FormFragmentDoc = {} as unknown as TypedDocumentNode<Papers_FormFragment, unknown>;
