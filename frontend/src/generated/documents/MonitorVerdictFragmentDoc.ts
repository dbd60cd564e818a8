import type { TypedDocumentNode } from "@urql/core";
import type { MonitorVerdictFragment } from "../graphql";
export const MonitorVerdictFragmentDoc = {} as unknown as TypedDocumentNode<MonitorVerdictFragment, unknown>;
