import type { TypedDocumentNode } from "@urql/core";
import type { PrintRun_RunFragment } from "../graphql";
export const PrintRun_RunFragmentDoc = {} as unknown as TypedDocumentNode<PrintRun_RunFragment, unknown>;
