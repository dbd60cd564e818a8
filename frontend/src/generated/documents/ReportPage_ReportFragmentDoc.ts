import type { TypedDocumentNode } from "@urql/core";
import type { ReportPage_ReportFragment } from "../graphql";
export const ReportPage_ReportFragmentDoc = {} as unknown as TypedDocumentNode<ReportPage_ReportFragment, unknown>;
