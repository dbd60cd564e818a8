import { useState } from "react";
import { AddAbsenceDocument, type AddAbsenceMutation, WithdrawAbsenceDocument } from "~/generated/graphql";
import type { Failure } from "~/lib/fault";
import { ConfirmDialog } from "~/ui/ConfirmDialog";
import { Field } from "~/ui/Field";
import { FormDialog } from "~/ui/FormDialog";
import { Scroll } from "~/ui/Scroll";
import { StepButton } from "~/ui/StepButton";
import { useIntent } from "~/ui/useIntent";
import { useWords } from "~/ui/useWords";
import type { Expert } from "./ExpertView";

type Props = { expert: Expert; own?: boolean; reload: () => void };
type Absence = NonNullable<Expert["absences"]>[number];
type Seats = AddAbsenceMutation["addAbsence"]["seats"];

const touches = ["Expert", "ExpertAbsence"];

/** 不能参加的时间: when the expert cannot review, and which of the open reviews it falls into. */
export function Absences({ expert, own, reload }: Props) {
  const { t } = useWords("experts");
  const [adding, setAdding] = useState(false);
  const [taking, setTaking] = useState<Absence | null>(null);
  const [added, setAdded] = useState<Seats | null>(null);
  const [, withdraw] = useIntent(WithdrawAbsenceDocument, touches);
  const days = useDays();
  const rows = [...(expert.absences ?? [])].sort((a, b) => b.firstDay.localeCompare(a.firstDay));
  return (
    <section className="panel" aria-labelledby="absences">
      <div className="head-line">
        <h2 id="absences">{t("absences.title")}</h2>
        <StepButton of={expert.actions} step="addAbsence" onClick={() => setAdding(true)}>
          {t("absences.add")}
        </StepButton>
      </div>
      <p className="soft">{t("absences.about")}</p>
      <div role="status">{added && <Said seats={added} own={own} />}</div>
      {rows.length === 0 ? <p>{t("absences.none")}</p> : <Rows rows={rows} onWithdraw={setTaking} />}
      {adding && (
        <AddAbsence
          id={expert.id}
          onAdded={(seats) => {
            setAdded(seats);
            reload();
          }}
          onClose={() => setAdding(false)}
        />
      )}
      {taking && (
        <ConfirmDialog
          title={t("absences.withdraw")}
          confirm={t("absences.withdraw")}
          danger
          onConfirm={async () => {
            const { failure } = await withdraw({ id: taking.id });
            if (!failure) {
              setAdded(null);
              reload();
            }
            return failure;
          }}
          onClose={() => setTaking(null)}
        >
          {t("absences.withdrawText", { period: days(taking) })}
        </ConfirmDialog>
      )}
    </section>
  );
}

function useDays(): (of: Absence) => string {
  const { t } = useWords("experts");
  return ({ firstDay, lastDay }) => t("absences.days", { firstDay, lastDay });
}

/** That it is entered, and what it means for reviews that are still to be done. */
function Said({ seats, own }: { seats: Seats; own?: boolean }) {
  const { t } = useWords("experts");
  const projects = useNames(seats);
  if (seats.length === 0) return <p className="said">{t("absences.added")}</p>;
  return (
    <p className="fault-note warning">{t(own ? "absences.touchesOwn" : "absences.touches", { projects })}</p>
  );
}

function useNames(seats: Seats): string {
  const { t } = useWords("experts");
  return seats
    .map(({ projectName }) => t("absences.project", { name: projectName }))
    .join(t("ui:marks.list"));
}

type RowsProps = { rows: readonly Absence[]; onWithdraw: (row: Absence) => void };

function Rows({ rows, onWithdraw }: RowsProps) {
  const { t } = useWords("experts", "app");
  const days = useDays();
  return (
    <Scroll label={t("rowsOf", { part: t("absences.title") })}>
      <table className="list cards">
        <thead>
          <tr>
            {["period", "note", "seats", "declaredBy"].map((key) => (
              <th scope="col" key={key}>
                {t(`absences.${key}`)}
              </th>
            ))}
            <th scope="col">
              <span className="unseen">{t("absences.act")}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id} data-gone={row.withdrawnAt ? true : undefined}>
              <th scope="row" className="figure">
                {days(row)}
              </th>
              <td className="name" data-label={t("absences.note")}>
                {row.note || "—"}
              </td>
              <td data-label={t("absences.seats")}>
                <Touched seats={row.seats} />
              </td>
              <td data-label={t("absences.declaredBy")}>{t(`app:roles.${row.declaredBy}`)}</td>
              <td>
                {row.withdrawnAt && <span className="tag plain">{t("absences.withdrawn")}</span>}
                {row.actions.some(({ action }) => action === "withdrawAbsence") && (
                  <button
                    type="button"
                    className="button quiet"
                    aria-label={t("absences.withdrawOf", { period: days(row) })}
                    onClick={() => onWithdraw(row)}
                  >
                    {t("absences.withdraw")}
                  </button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

function Touched({ seats }: { seats: Seats }) {
  const { t } = useWords("experts");
  const names = useNames(seats);
  if (seats.length === 0) return "—";
  return (
    <>
      <span className="tag waiting">{t("absences.overlaps")}</span> {names}
    </>
  );
}

const ends = ["firstDay", "lastDay"] as const;
const blank = { firstDay: "", lastDay: "", note: "" };

type AddProps = { id: string; onAdded: (seats: Seats) => void; onClose: () => void };

function AddAbsence({ id, onAdded, onClose }: AddProps) {
  const { t } = useWords("experts");
  const [typed, setTyped] = useState(blank);
  const [, add] = useIntent(AddAbsenceDocument, touches);
  const send = async (): Promise<Failure | null> => {
    const empty = ends.filter((day) => !typed[day]); // which cannot even be sent
    if (empty.length > 0) {
      const faults = empty.map((path) => ({
        code: "E_REQUIRED",
        path,
        message: t("absences.missing", { field: t(`absences.${path}`) }),
      }));
      return { kind: "refused", faults };
    }
    const { data, failure } = await add({ input: { expertID: id, ...typed } });
    if (data) onAdded(data.addAbsence.seats);
    return failure;
  };
  return (
    <FormDialog title={t("absences.add")} confirm={t("absences.save")} onConfirm={send} onClose={onClose}>
      {(faults) =>
        ([...ends, "note"] as const).map((field) => (
          <Field
            key={field}
            label={t(`absences.${field}`)}
            path={field}
            faults={faults}
            required={field !== "note"}
            hint={field === "note" ? t("absences.noteHint") : undefined}
          >
            {(control) => (
              <input
                {...control}
                className="input"
                type={field === "note" ? "text" : "date"}
                value={typed[field]}
                onChange={(event) => setTyped({ ...typed, [field]: event.target.value })}
              />
            )}
          </Field>
        ))
      }
    </FormDialog>
  );
}
