import { useQuery } from "urql";
import { unmask } from "~/generated/fragment-masking";
import { DisclosedBodyFragmentDoc, PreviewDisclosureDocument } from "~/generated/graphql";
import { Answer } from "~/ui/Answer";
import { Dialog } from "~/ui/Dialog";
import { useWords } from "~/ui/useWords";
import { Disclosed } from "./Disclosed";

/** What the public would read, before it does. */
export function Preview({ id, name, onClose }: { id: string; name: string; onClose: () => void }) {
  const { t } = useWords("disclosure");
  const asked = useQuery({ query: PreviewDisclosureDocument, variables: { id } });
  return (
    <Dialog title={t("office.previewOf", { name })} onClose={onClose}>
      <Answer of={asked} part>
        {({ previewDisclosure }) => <Disclosed body={unmask(DisclosedBodyFragmentDoc, previewDisclosure)} />}
      </Answer>
      <div className="actions">
        <button type="button" className="button" onClick={onClose}>
          {t("office.close")}
        </button>
      </div>
    </Dialog>
  );
}
