import type { TypedDocumentNode } from "@urql/core";
import type { MonitorFormFragment } from "../graphql";
export const MonitorFormFragmentDoc = {} as unknown as TypedDocumentNode<MonitorFormFragment, unknown>;
