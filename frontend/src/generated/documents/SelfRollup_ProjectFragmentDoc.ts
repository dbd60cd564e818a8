import type { TypedDocumentNode } from "@urql/core";
import type { SelfRollup_ProjectFragment } from "../graphql";
export const SelfRollup_ProjectFragmentDoc = {} as unknown as TypedDocumentNode<SelfRollup_ProjectFragment, unknown>;
