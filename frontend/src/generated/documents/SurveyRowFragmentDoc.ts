import type { TypedDocumentNode } from "@urql/core";
import type { SurveyRowFragment } from "../graphql";
export const SurveyRowFragmentDoc = {} as unknown as TypedDocumentNode<SurveyRowFragment, unknown>;
