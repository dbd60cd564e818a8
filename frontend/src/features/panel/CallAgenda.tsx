import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useQuery } from "urql";
import { CallAgendaDocument, MeetingsOfDocument } from "~/generated/graphql";
import { momentOf } from "~/lib/dates";
import { Field } from "~/ui/Field";
import { FormDialog } from "~/ui/FormDialog";
import { useIntent } from "~/ui/useIntent";
import { useWords } from "~/ui/useWords";

const touches = ["Declaration", "ReviewRound"];
/** No time was given: the server refuses it at its field. */
const never = "1970-01-01T00:00:00Z";

/** 安排会议: the collective reviews of several projects in one gathering, in the order in which they are chosen. */
export function CallAgenda({ batchID, onClose }: { batchID: string; onClose: () => void }) {
  const { t } = useWords("panel");
  const navigate = useNavigate();
  const [{ data }] = useQuery({
    query: MeetingsOfDocument,
    variables: { filter: { batchID, stages: ["COLLECTIVE_REVIEW"] } },
    requestPolicy: "cache-and-network",
  });
  const [, call] = useIntent(CallAgendaDocument, touches);
  const [chosen, choose] = useState<readonly string[]>([]);
  const [at, setAt] = useState("");
  const [place, setPlace] = useState("");
  const rows = data?.declarations.edges?.flatMap((edge) => edge?.node ?? []) ?? [];
  const meetsAt = momentOf(at) ?? never;
  const confirm = async () => {
    const declarations = chosen.flatMap((id) => {
      const row = rows.find((each) => each.id === id);
      return row ? [{ id, version: row.version }] : [];
    });
    const done = await call({ input: { declarations, meetsAt, place } });
    const [first] = chosen;
    if (done.data && first)
      void navigate({ to: "/declarations/$declarationId/meeting", params: { declarationId: first } });
    return done.failure;
  };
  return (
    <FormDialog title={t("agenda.title")} confirm={t("agenda.confirm")} onConfirm={confirm} onClose={onClose}>
      {(faults) => (
        <>
          <p className="soft">{t("agenda.about")}</p>
          <fieldset className="panel-agenda" data-path="declarations" tabIndex={-1}>
            <legend>{t("agenda.projects", { count: chosen.length })}</legend>
            {data && rows.length === 0 && <p className="soft">{t("agenda.none")}</p>}
            {rows.map((row) => (
              <label key={row.id} className="check">
                <input
                  type="checkbox"
                  checked={chosen.includes(row.id)}
                  onChange={() =>
                    choose(
                      chosen.includes(row.id) ? chosen.filter((id) => id !== row.id) : [...chosen, row.id],
                    )
                  }
                />
                <span>
                  {chosen.includes(row.id) && `${chosen.indexOf(row.id) + 1}. `}
                  {row.nameZh} <small className="soft">{row.unit.shortNameZh}</small>
                </span>
              </label>
            ))}
          </fieldset>
          <Field label={t("agenda.at")} path="meetsAt" faults={faults} required>
            {(control) => (
              <input
                {...control}
                className="input"
                type="datetime-local"
                value={at}
                onChange={(event) => setAt(event.target.value)}
              />
            )}
          </Field>
          <Field label={t("agenda.place")} path="place" faults={faults} required>
            {(control) => (
              <input
                {...control}
                className="input"
                autoComplete="off"
                value={place}
                onChange={(event) => setPlace(event.target.value)}
              />
            )}
          </Field>
        </>
      )}
    </FormDialog>
  );
}
