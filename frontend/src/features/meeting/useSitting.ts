import { unmask } from "~/generated/fragment-masking";
import { SittingFragmentDoc, SittingOfDocument } from "~/generated/graphql";
import { useMay } from "~/ui/useMay";
import { useOfRound } from "./useOfRound";

/** The sitting (会次) of a round; null until it is known, and where there is none. */
export function useSitting(roundID: string | undefined) {
  const may = useMay();
  const { data, renew } = useOfRound(SittingOfDocument, roundID, {
    requestPolicy: "cache-and-network",
    pause: !may("sitting"),
  });
  return { sitting: data?.sitting ? unmask(SittingFragmentDoc, data.sitting) : null, renew };
}
