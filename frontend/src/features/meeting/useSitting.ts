import { useQuery } from "urql";
import { unmask } from "~/generated/fragment-masking";
import { SittingFragmentDoc, SittingOfDocument } from "~/generated/graphql";
import { useMay } from "~/ui/useMay";

/** The sitting (会次) of a round; null until it is known, and where there is none. */
export function useSitting(roundID: string | undefined) {
  const may = useMay();
  const [{ data }, ask] = useQuery({
    query: SittingOfDocument,
    variables: { roundID: roundID ?? "" },
    requestPolicy: "cache-and-network",
    pause: !roundID || !may("sitting"),
  });
  const told = data?.sitting ? unmask(SittingFragmentDoc, data.sitting) : null;
  // While another round is asked for, the last answer is still that of the round before.
  const sitting = told?.id === roundID ? told : null;
  return { sitting, renew: () => ask({ requestPolicy: "network-only" }) };
}
