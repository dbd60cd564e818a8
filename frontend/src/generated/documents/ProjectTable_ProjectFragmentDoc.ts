import type { TypedDocumentNode } from "@urql/core";
import type { ProjectTable_ProjectFragment } from "../graphql";
export const ProjectTable_ProjectFragmentDoc = {} as unknown as TypedDocumentNode<ProjectTable_ProjectFragment, unknown>;
