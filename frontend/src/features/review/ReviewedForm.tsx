import { useState } from "react";
import { useQuery } from "urql";
import { type FragmentType, unmask } from "~/generated/fragment-masking";
import { ReviewedChangesDocument, ReviewedForm_FormFragmentDoc } from "~/generated/graphql";
import { type Failure, failureOf } from "~/lib/fault";
import { FaultNote } from "~/ui/FaultNote";
import { FormView } from "~/ui/form/FormView";
import type { FormNames } from "~/ui/form/form";
import { useTransfer } from "~/ui/useTransfer";
import { useWords } from "~/ui/useWords";

type Props = {
  declaration: {
    id: string;
    revision: number;
    remarks: readonly { path: string; text: string }[];
    attachments?: readonly { id: string; kind: string; name: string; url: string }[] | null;
    form: FragmentType<typeof ReviewedForm_FormFragmentDoc>;
  };
  names?: FormNames;
  kinds?: readonly { code: string; nameZh: string }[];
  onPick?: (path: string) => void;
};

/** The form under review beside its last version: what changed, what was remarked then. */
export function ReviewedForm({ declaration, names, kinds, onPick }: Props) {
  const { t } = useWords("review");
  const form = unmask(ReviewedForm_FormFragmentDoc, declaration.form);
  const { id, revision } = declaration;
  const [onlyChanged, showOnlyChanged] = useState(false);
  const [compared] = useQuery({
    query: ReviewedChangesDocument,
    variables: { id, from: revision - 1, to: revision },
    pause: revision < 2,
  });
  const changes = compared.data?.compareVersions ?? [];
  const remarks = revision > 1 ? declaration.remarks : [];

  return (
    <>
      {revision > 1 && (
        <div className="review-compare">
          <span>{t("compare.count", { count: changes.length, revision, before: revision - 1 })}</span>
          <label>
            <input
              type="checkbox"
              checked={onlyChanged}
              onChange={(event) => showOnlyChanged(event.target.checked)}
            />{" "}
            {t("compare.only")}
          </label>
          <FaultNote failure={failureOf(compared.error)} />
        </div>
      )}
      <FormView form={form} names={names} marks={{ changes, remarks, onlyChanged, onPick }} />
      <Attachments files={declaration.attachments ?? []} kinds={kinds} />
    </>
  );
}

function Attachments({
  files,
  kinds,
}: {
  files: readonly { id: string; kind: string; name: string; url: string }[];
  kinds: Props["kinds"];
}) {
  const { t } = useWords("review");
  const { save } = useTransfer();
  const [failure, setFailure] = useState<Failure | null>(null);
  return (
    <section className="panel" aria-labelledby="review-files">
      <h2 id="review-files">{t("files.title")}</h2>
      {files.length === 0 && <p className="soft">{t("files.none")}</p>}
      <ul className="review-files">
        {files.map(({ id, kind, name, url }) => (
          <li key={id}>
            <button
              type="button"
              className="button quiet"
              onClick={() => void save(url, name).then(setFailure)}
            >
              {name}
            </button>
            <small className="soft">{kinds?.find(({ code }) => code === kind)?.nameZh ?? kind}</small>
          </li>
        ))}
      </ul>
      <FaultNote failure={failure} />
    </section>
  );
}
