import { useQuery } from "urql";
import { unmask } from "~/generated/fragment-masking";
import { AgendaFragmentDoc, AgendaOfDocument, MeetingChangedDocument } from "~/generated/graphql";
import { useMay } from "~/ui/useMay";
import { useNews } from "~/ui/useNews";

/**
 * The gathering in which a project is dealt with; null until it is known, and where there is
 * none. It hears of the gathering by any item that the viewer's panel still meets over.
 */
export function useAgenda(declarationID: string) {
  const may = useMay();
  const [{ data }, ask] = useQuery({
    query: AgendaOfDocument,
    variables: { declarationID },
    requestPolicy: "cache-and-network",
    pause: !may("agenda"),
  });
  const agenda = data?.agenda ? unmask(AgendaFragmentDoc, data.agenda) : null;
  const open = agenda?.items.find(
    ({ roundID, concluded, excused }) => roundID && !concluded && !excused,
  )?.roundID;
  useNews(
    {
      of: MeetingChangedDocument,
      variables: { roundID: open ?? "" },
      deaf: !open || !may("meetingChanged"),
    },
    () => ask({ requestPolicy: "network-only" }),
  );
  return agenda;
}
