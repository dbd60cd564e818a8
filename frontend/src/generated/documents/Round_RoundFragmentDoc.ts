import type { TypedDocumentNode } from "@urql/core";
import type { Round_RoundFragment } from "../graphql";
export const Round_RoundFragmentDoc = {} as unknown as TypedDocumentNode<Round_RoundFragment, unknown>;
