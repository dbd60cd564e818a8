import type { TypedDocumentNode } from "@urql/core";
import type { Outbox_MessageFragment } from "../graphql";
export const Outbox_MessageFragmentDoc = {} as unknown as TypedDocumentNode<Outbox_MessageFragment, unknown>;
