import type { TypedDocumentNode } from "@urql/core";
import type { DepartmentYearFragment } from "../graphql";
export const DepartmentYearFragmentDoc = {} as unknown as TypedDocumentNode<DepartmentYearFragment, unknown>;
