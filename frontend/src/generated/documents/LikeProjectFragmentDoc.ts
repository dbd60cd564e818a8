import type { TypedDocumentNode } from "@urql/core";
import type { LikeProjectFragment } from "../graphql";
export const LikeProjectFragmentDoc = {} as unknown as TypedDocumentNode<LikeProjectFragment, unknown>;
