import type { TypedDocumentNode } from "@urql/core";
import type { ExecutionRecordFragment } from "../graphql";
export const ExecutionRecordFragmentDoc = {} as unknown as TypedDocumentNode<ExecutionRecordFragment, unknown>;
