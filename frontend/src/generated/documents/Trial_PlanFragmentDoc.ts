import type { TypedDocumentNode } from "@urql/core";
import type { Trial_PlanFragment } from "../graphql";
export const Trial_PlanFragmentDoc = {} as unknown as TypedDocumentNode<Trial_PlanFragment, unknown>;
