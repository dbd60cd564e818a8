import type { TypedDocumentNode } from "@urql/core";
import type { FigureView_FigureFragment } from "../graphql";
export const FigureView_FigureFragmentDoc = {} as unknown as TypedDocumentNode<FigureView_FigureFragment, unknown>;
