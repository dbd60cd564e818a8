import type { TypedDocumentNode } from "@urql/core";
import type { AgencyForm_AgencyFragment } from "../graphql";
export const AgencyForm_AgencyFragmentDoc = {} as unknown as TypedDocumentNode<AgencyForm_AgencyFragment, unknown>;
