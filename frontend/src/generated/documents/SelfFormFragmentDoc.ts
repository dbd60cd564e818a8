import type { TypedDocumentNode } from "@urql/core";
import type { SelfFormFragment } from "../graphql";
export const SelfFormFragmentDoc = {} as unknown as TypedDocumentNode<SelfFormFragment, unknown>;
