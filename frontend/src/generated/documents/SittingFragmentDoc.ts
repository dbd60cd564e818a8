import type { TypedDocumentNode } from "@urql/core";
import type { SittingFragment } from "../graphql";
export const SittingFragmentDoc = {} as unknown as TypedDocumentNode<SittingFragment, unknown>;
