import type { TypedDocumentNode } from "@urql/core";
import type { Hits_HitFragment } from "../graphql";
export const Hits_HitFragmentDoc = {} as unknown as TypedDocumentNode<Hits_HitFragment, unknown>;
