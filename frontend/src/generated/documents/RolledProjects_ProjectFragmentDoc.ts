import type { TypedDocumentNode } from "@urql/core";
import type { RolledProjects_ProjectFragment } from "../graphql";
export const RolledProjects_ProjectFragmentDoc = {} as unknown as TypedDocumentNode<RolledProjects_ProjectFragment, unknown>;
