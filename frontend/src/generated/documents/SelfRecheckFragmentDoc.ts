import type { TypedDocumentNode } from "@urql/core";
import type { SelfRecheckFragment } from "../graphql";
export const SelfRecheckFragmentDoc = {} as unknown as TypedDocumentNode<SelfRecheckFragment, unknown>;
