import type { TypedDocumentNode } from "@urql/core";
import type { TraceRow_EventFragment } from "../graphql";
export const TraceRow_EventFragmentDoc = {} as unknown as TypedDocumentNode<TraceRow_EventFragment, unknown>;
