import type { TypedDocumentNode } from "@urql/core";
import type { Pool_EntryFragment } from "../graphql";
export const Pool_EntryFragmentDoc = {} as unknown as TypedDocumentNode<Pool_EntryFragment, unknown>;
