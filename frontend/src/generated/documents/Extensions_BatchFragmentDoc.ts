import type { TypedDocumentNode } from "@urql/core";
import type { Extensions_BatchFragment } from "../graphql";
export const Extensions_BatchFragmentDoc = {} as unknown as TypedDocumentNode<Extensions_BatchFragment, unknown>;
