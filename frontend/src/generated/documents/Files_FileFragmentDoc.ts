import type { TypedDocumentNode } from "@urql/core";
import type { Files_FileFragment } from "../graphql";
export const Files_FileFragmentDoc = {} as unknown as TypedDocumentNode<Files_FileFragment, unknown>;
