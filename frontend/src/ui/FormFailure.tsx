import { useMemo } from "react";
import { type Failure, type Fault, says } from "~/lib/fault";
import { useWords } from "~/ui/useWords";
import { FaultSummary } from "./FaultSummary";
import { StaleNote } from "./StaleNote";

type Props = {
  failure: Failure | null;
  /** Fetches the object's newest state; what was typed stays. */
  reload?: () => void;
  place?: (path: string) => string;
};

/** Why a form was not taken: its faults with links to the fields, or what else stood in the way. */
export function FormFailure({ failure, reload, place }: Props) {
  const { t } = useWords("ui");
  const stale = says(failure, "E_VERSION_CONFLICT");
  const unproved = says(failure, "PROOF_REQUIRED"); // nothing in the form is wrong
  if (failure?.kind === "refused" && !(stale && reload) && !unproved) {
    return <FaultSummary faults={failure.faults} heading={t("fixThese")} place={place} />;
  }
  return <StaleNote failure={failure} reload={reload ?? (() => location.reload())} />;
}

/** The faults of a failure, for the fields that they belong to. */
export function useFaultsOf(failure: Failure | null): readonly Fault[] {
  return useMemo(() => (failure?.kind === "refused" ? failure.faults : []), [failure]);
}
