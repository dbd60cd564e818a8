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
  const sitting = data?.sitting ? unmask(SittingFragmentDoc, data.sitting) : null;
  return { sitting, renew: () => ask({ requestPolicy: "network-only" }) };
}
