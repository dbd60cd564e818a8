import type { TypedDocumentNode } from "@urql/core";
import type { SelfVerdictFragment } from "../graphql";
export const SelfVerdictFragmentDoc = {} as unknown as TypedDocumentNode<SelfVerdictFragment, unknown>;
