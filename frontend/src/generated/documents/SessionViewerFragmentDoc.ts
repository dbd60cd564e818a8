import type { TypedDocumentNode } from "@urql/core";
import type { SessionViewerFragment } from "../graphql";
export const SessionViewerFragmentDoc = {} as unknown as TypedDocumentNode<SessionViewerFragment, unknown>;
