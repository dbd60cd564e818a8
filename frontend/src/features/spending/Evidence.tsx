import { EvidenceFiles, type EvidenceProps } from "~/ui/EvidenceFiles";

export type { EvidenceFile } from "~/ui/EvidenceFiles";

type Props = Omit<EvidenceProps, "fields" | "route"> & {
  declarationID: string;
  /** What the files are to the procedure. */
  kind?: "EVIDENCE" | "SITE";
};

/** 佐证材料 that hangs on a declaration. */
export function Evidence({ declarationID, kind = "EVIDENCE", ...rest }: Props) {
  return <EvidenceFiles fields={{ declarationID, kind }} {...rest} />;
}
