import type { TypedDocumentNode } from "@urql/core";
import type { DisclosedBodyFragment } from "../graphql";
export const DisclosedBodyFragmentDoc = {} as unknown as TypedDocumentNode<DisclosedBodyFragment, unknown>;
