import { useId, useState } from "react";
import { type FragmentType, unmask } from "~/generated/fragment-masking";
import { type TraceRow_EventFragment, TraceRow_EventFragmentDoc } from "~/generated/graphql";
import { minuteOf } from "~/lib/dates";
import { useWords } from "~/ui/useWords";
import { TraceDetails } from "./TraceDetails";

type Event = TraceRow_EventFragment;

const tones = { OK: "good", DENIED: "waiting", FAILED: "bad" } as const;

/** One trace, and under it, when asked for, all that it tells. */
export function TraceRow({ event: given }: { event: FragmentType<typeof TraceRow_EventFragmentDoc> }) {
  const { t } = useWords("audit");
  const event = unmask(TraceRow_EventFragmentDoc, given);
  const [open, setOpen] = useState(false);
  const id = useId();
  const what = useAction()(event);
  const act = t(open ? "less" : "more");
  return (
    <>
      <tr>
        <td className="code">
          <time dateTime={event.occurredAt}>{minuteOf(event.occurredAt)}</time>
        </td>
        <td>{event.actorLogin || <span className="soft">{t("machine")}</span>}</td>
        <th scope="row">{what}</th>
        <td>{useObject()(event)}</td>
        <td>
          <span className={`tag ${tones[event.result]}`}>{t(`results.${event.result}`)}</span>
        </td>
        <td className="number figure">{event.seq ?? <span className="soft">{t("unsealed")}</span>}</td>
        <td>
          <button
            type="button"
            className="button small"
            aria-expanded={open}
            aria-controls={open ? id : undefined}
            aria-label={t("detailsOf", { act, what, at: minuteOf(event.occurredAt) })}
            onClick={() => setOpen(!open)}
          >
            {act}
          </button>
        </td>
      </tr>
      {open && (
        <tr className="told">
          <td id={id} colSpan={7}>
            <TraceDetails event={event} />
          </td>
        </tr>
      )}
    </>
  );
}

/** What was done, in words; an attempt at what the role may not ask is named by the field asked. */
function useAction(): (event: Event) => string {
  const { t, words } = useWords("audit");
  return ({ action, objectType }) =>
    words.find("audit", `actions.${action}`) ??
    (objectType === "Query" || objectType === "Mutation" ? t("asked", { field: action }) : action);
}

function useObject(): (event: Event) => string {
  const { t, words } = useWords("audit");
  return ({ objectType, objectID }) => {
    const type = words.find("audit", `objects.${objectType}`) ?? objectType;
    return objectType === "Job" ? type + t("ui:marks.colon") + objectID : type;
  };
}
