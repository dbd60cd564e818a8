import type { TypedDocumentNode } from "@urql/core";
import type { Payments_PaymentFragment } from "../graphql";
export const Payments_PaymentFragmentDoc = {} as unknown as TypedDocumentNode<Payments_PaymentFragment, unknown>;
