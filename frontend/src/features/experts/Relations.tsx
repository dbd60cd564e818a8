import { useState } from "react";
import { AddRelationDocument, type ExpertRelationKind, RelationUnitsDocument } from "~/generated/graphql";
import { Field } from "~/ui/Field";
import { FormDialog } from "~/ui/FormDialog";
import { Scroll } from "~/ui/Scroll";
import { StepButton } from "~/ui/StepButton";
import { useIntent } from "~/ui/useIntent";
import { useUnits } from "~/ui/useUnits";
import { useWords } from "~/ui/useWords";
import type { Expert } from "./ExpertView";
import { nameIn } from "./useGuide";
import { Withdrawal } from "./Withdrawal";

type Props = { expert: Expert; reload: () => void };
type Relation = NonNullable<Expert["relations"]>[number];

const touches = ["Expert", "ExpertRelation", "ExpertChange"];

/** 回避关系: whom the expert worked for, whom he is related to, what he had a part in, and the units he asked not to judge. */
export function Relations({ expert, reload }: Props) {
  const { t } = useWords("experts");
  const units = useUnits(RelationUnitsDocument);
  const [adding, setAdding] = useState(false);
  return (
    <section className="panel" aria-labelledby="relations">
      <div className="head-line">
        <h2 id="relations">{t("relations.title")}</h2>
        <StepButton of={expert.actions} step="addRelation" onClick={() => setAdding(true)}>
          {t("relations.add")}
        </StepButton>
      </div>
      <p className="soft">{t("relations.about")}</p>
      {(expert.relations ?? []).length + (expert.conflictUnits ?? []).length === 0 ? (
        <p>{t("relations.none")}</p>
      ) : (
        <Rows expert={expert} units={units} reload={reload} />
      )}
      {adding && (
        <AddRelation id={expert.id} units={units} reload={reload} onClose={() => setAdding(false)} />
      )}
    </section>
  );
}

type Units = { code: string; nameZh: string }[];

function Rows({ expert, units, reload }: Props & { units: Units }) {
  const { t } = useWords("experts", "app");
  const asked = expert.withdrawals;
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
          {(expert.conflictUnits ?? []).map((code) => (
            <tr key={code}>
              <th scope="row">{t("relations.avoided")}</th>
              <td>{nameIn(units, code)}</td>
              <td>—</td>
              <td className="figure">—</td>
              <td>{t("app:roles.EXPERT")}</td>
              <td>
                <Withdrawal
                  expertID={expert.id}
                  of={{ unitCode: code }}
                  name={nameIn(units, code)}
                  asked={asked.find(({ unitCode }) => unitCode === code)}
                  reload={reload}
                />
              </td>
            </tr>
          ))}
          {(expert.relations ?? []).map((row) => (
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
                  <Withdrawal
                    expertID={expert.id}
                    of={{ relationID: row.id }}
                    name={t(`kinds.${row.kind}`)}
                    asked={asked.find(({ relationID }) => relationID === row.id)}
                    reload={reload}
                  />
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
