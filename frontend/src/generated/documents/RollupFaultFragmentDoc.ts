import type { TypedDocumentNode } from "@urql/core";
import type { RollupFaultFragment } from "../graphql";
export const RollupFaultFragmentDoc = {} as unknown as TypedDocumentNode<RollupFaultFragment, unknown>;
