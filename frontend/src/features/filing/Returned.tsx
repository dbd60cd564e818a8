import { type FragmentType, unmask } from "~/generated/fragment-masking";
import { Returned_DeclarationFragmentDoc } from "~/generated/graphql";
import { minuteOf } from "~/lib/dates";
import { focusPath } from "~/lib/focus";
import { nameOf } from "~/ui/form/form";
import { placeOf } from "~/ui/form/place";
import { useWords } from "~/ui/useWords";
import { draftPath } from "./draft";
import { sentBack } from "./history";
import type { Guide } from "./useGuide";

type Props = { declaration: FragmentType<typeof Returned_DeclarationFragmentDoc>; guide: Guide };

/** Why the form is back with the unit, and where to change it. */
export function Returned(props: Props) {
  const { t } = useWords("filing", "form");
  const { stage, remarks, history } = unmask(Returned_DeclarationFragmentDoc, props.declaration);
  const last = sentBack(stage, history ?? []);
  if (!last) return null;
  return (
    <section className="panel returned" aria-labelledby="returned">
      <h2 id="returned">{t(`returned.${stage}`)}</h2>
      <p>
        {last.reasonCode && <b>{nameOf(props.guide.returnReasons, last.reasonCode) + t("ui:marks.colon")}</b>}
        {last.reason}
      </p>
      {remarks.length > 0 && (
        <ul>
          {remarks.map(({ path, text }) => (
            <li key={path + text}>
              <a
                href={`#${path}`}
                onClick={(event) => {
                  event.preventDefault();
                  focusPath(draftPath(path));
                }}
              >
                {placeOf(path, t)}
              </a>
              {t("ui:marks.colon")}
              {text}
            </li>
          ))}
        </ul>
      )}
      <small className="soft">
        {last.actorName} · {minuteOf(last.createdAt)}
      </small>
    </section>
  );
}
