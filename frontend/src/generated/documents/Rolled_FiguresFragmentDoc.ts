import type { TypedDocumentNode } from "@urql/core";
import type { Rolled_FiguresFragment } from "../graphql";
export const Rolled_FiguresFragmentDoc = {} as unknown as TypedDocumentNode<Rolled_FiguresFragment, unknown>;
