import { Link } from "@tanstack/react-router";
import { useQuery } from "urql";
import { unmask } from "~/generated/fragment-masking";
import {
  MeetingOfSheetDocument,
  type MeetingWay_SheetFragment,
  MeetingWay_SheetFragmentDoc,
} from "~/generated/graphql";
import { useWords } from "~/ui/useWords";

/** The declaration whose panel meets; none where it does not. A round exists for its panel only while it meets. */
export function meetingOf({ status, declaration }: MeetingWay_SheetFragment): string | null {
  return status === "LOCKED" && declaration?.rounds?.some(({ status }) => status === "COLLECTIVE")
    ? declaration.id
    : null;
}

/** The way from a sheet that is handed in to the meeting of its panel. */
export function MeetingWay({ sheetID }: { sheetID: string }) {
  const { t } = useWords("scoring");
  const [{ data }] = useQuery({ query: MeetingOfSheetDocument, variables: { id: sheetID } });
  const declaration = data && meetingOf(unmask(MeetingWay_SheetFragmentDoc, data.sheet));
  if (!declaration) return null;
  return (
    <Link
      to="/declarations/$declarationId/meeting"
      params={{ declarationId: declaration }}
      className="button primary"
    >
      {t("meeting")}
    </Link>
  );
}
