import type { TypedDocumentNode } from "@urql/core";
import type { MarkForm_RuleFragment } from "../graphql";
export const MarkForm_RuleFragmentDoc = {} as unknown as TypedDocumentNode<MarkForm_RuleFragment, unknown>;
