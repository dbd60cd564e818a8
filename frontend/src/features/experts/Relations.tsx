import { useState } from "react";
import {
  AddRelationDocument,
  type ExpertRelationKind,
  RelationUnitsDocument,
  WithdrawRelationDocument,
} from "~/generated/graphql";
import { Field } from "~/ui/Field";
import { FormDialog } from "~/ui/FormDialog";
import { ReasonDialog } from "~/ui/ReasonDialog";
import { Scroll } from "~/ui/Scroll";
import { StepButton } from "~/ui/StepButton";
import { useIntent } from "~/ui/useIntent";
import { useMay } from "~/ui/useMay";
import { useUnits } from "~/ui/useUnits";
import { useWords } from "~/ui/useWords";
import type { Expert } from "./ExpertView";
import { nameIn } from "./useGuide";

type Props = { expert: Expert; reload: () => void };
type Relation = NonNullable<Expert["relations"]>[number];

const touches = ["Expert", "ExpertRelation", "ExpertChange"];

/** 回避关系: whom the expert worked for, whom he is related to, what he had a part in. */
export function Relations({ expert, reload }: Props) {
  const { t } = useWords("experts");
  const units = useUnits(RelationUnitsDocument);
  const [adding, setAdding] = useState(false);
  const [taking, setTaking] = useState<Relation | null>(null);
  const [, withdraw] = useIntent(WithdrawRelationDocument, touches);
  const rows = expert.relations ?? [];
  const own = (expert.conflictUnits ?? []).map((code) => nameIn(units, code)).join(t("ui:marks.list"));
  return (
    <section className="panel" aria-labelledby="relations">
      <div className="head-line">
        <h2 id="relations">{t("relations.title")}</h2>
        <StepButton of={expert.actions} step="addRelation" onClick={() => setAdding(true)}>
          {t("relations.add")}
        </StepButton>
      </div>
      <p className="soft">{own ? t("relations.avoids", { units: own }) : t("relations.about")}</p>
      {rows.length === 0 ? (
        <p>{t("relations.none")}</p>
      ) : (
        <Rows rows={rows} units={units} onWithdraw={setTaking} />
      )}
      {adding && (
        <AddRelation id={expert.id} units={units} reload={reload} onClose={() => setAdding(false)} />
      )}
      {taking && (
        <ReasonDialog
          title={t("relations.withdraw")}
          label={t("reason")}
          atLeast={5}
          confirm={t("relations.withdraw")}
          danger
          onConfirm={async (reason) => {
            const { failure } = await withdraw({ input: { id: taking.id, reason } });
            if (!failure) reload();
            return failure;
          }}
          onClose={() => setTaking(null)}
        >
          {t("relations.withdrawText")}
        </ReasonDialog>
      )}
    </section>
  );
}

type Units = { code: string; nameZh: string }[];
type RowsProps = { rows: readonly Relation[]; units: Units; onWithdraw: (row: Relation) => void };

function Rows({ rows, units, onWithdraw }: RowsProps) {
  const { t } = useWords("experts", "app");
  const may = useMay();
  return (
    <Scroll label={t("rowsOf", { part: t("relations.title") })}>
      <table className="list">
        <thead>
          <tr>
            {["kind", "with", "role", "period", "declaredBy"].map((key) => (
              <th scope="col" key={key}>
                {t(`relations.${key}`)}
              </th>
            ))}
            <th scope="col">
              <span className="unseen">{t("relations.act")}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id} data-gone={row.withdrawnAt ? true : undefined}>
              <th scope="row">{t(`kinds.${row.kind}`)}</th>
              <td>
                {[row.unitCode && nameIn(units, row.unitCode), row.partyZh, row.projectZh]
                  .filter(Boolean)
                  .join(" · ")}
              </td>
              <td>{[row.roleZh, row.contractNo].filter(Boolean).join(" · ") || "—"}</td>
              <td className="figure">{period(row, t("relations.now"))}</td>
              <td>{t(`app:roles.${row.declaredBy}`)}</td>
              <td>
                {row.withdrawnAt ? (
                  <span className="tag plain">{t("relations.withdrawn")}</span>
                ) : (
                  may("withdrawRelation") && (
                    <button
                      type="button"
                      className="button quiet"
                      aria-label={t("relations.withdrawOf", { kind: t(`kinds.${row.kind}`) })}
                      onClick={() => onWithdraw(row)}
                    >
                      {t("relations.withdraw")}
                    </button>
                  )
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

function period({ since, until }: Relation, now: string): string {
  if (!since && !until) return "—";
  return `${since ?? "…"} — ${until ?? now}`;
}

const kinds: readonly ExpertRelationKind[] = [
  "WORKED_FOR",
  "TOOK_PART",
  "CONSULTING",
  "RELATIVE",
  "INTEREST",
];
const blank = { unitCode: "", partyZh: "", projectZh: "", roleZh: "", contractNo: "", since: "", until: "" };
type Typed = typeof blank;

/** Which fields a relation of each kind is told by. */
const asked: Record<ExpertRelationKind, (keyof Typed)[]> = {
  WORKED_FOR: ["unitCode", "roleZh", "since", "until"],
  TOOK_PART: ["projectZh", "roleZh", "since", "until"],
  CONSULTING: ["unitCode", "projectZh", "contractNo", "roleZh", "since", "until"],
  RELATIVE: ["partyZh", "unitCode", "roleZh"],
  INTEREST: ["partyZh", "roleZh", "since", "until"],
};

type AddProps = { id: string; units: Units; reload: () => void; onClose: () => void };

function AddRelation({ id, units, reload, onClose }: AddProps) {
  const { t } = useWords("experts");
  const [kind, setKind] = useState<ExpertRelationKind>("WORKED_FOR");
  const [typed, setTyped] = useState(blank);
  const [, add] = useIntent(AddRelationDocument, touches);
  const send = async () => {
    const given = Object.fromEntries(asked[kind].map((field) => [field, typed[field].trim() || null]));
    const { failure } = await add({ input: { expertID: id, kind, ...given } });
    if (!failure) reload();
    return failure;
  };
  return (
    <FormDialog title={t("relations.add")} confirm={t("relations.save")} onConfirm={send} onClose={onClose}>
      {(faults) => (
        <>
          <Field label={t("relations.kind")} path="kind" faults={faults} required>
            {(control) => (
              <select
                {...control}
                className="input"
                value={kind}
                onChange={(event) => setKind(event.target.value as ExpertRelationKind)}
              >
                {kinds.map((each) => (
                  <option key={each} value={each}>
                    {t(`kinds.${each}`)}
                  </option>
                ))}
              </select>
            )}
          </Field>
          {asked[kind].map((field) => (
            <Field key={field} label={t(`relations.${field}`)} path={field} faults={faults}>
              {(control) =>
                field === "unitCode" ? (
                  <select
                    {...control}
                    className="input"
                    value={typed.unitCode}
                    onChange={(event) => setTyped({ ...typed, unitCode: event.target.value })}
                  >
                    <option value="">{t("choose")}</option>
                    {units.map(({ code, nameZh }) => (
                      <option key={code} value={code}>
                        {nameZh}
                      </option>
                    ))}
                  </select>
                ) : (
                  <input
                    {...control}
                    className="input"
                    type={field === "since" || field === "until" ? "date" : "text"}
                    value={typed[field]}
                    onChange={(event) => setTyped({ ...typed, [field]: event.target.value })}
                  />
                )
              }
            </Field>
          ))}
        </>
      )}
    </FormDialog>
  );
}
