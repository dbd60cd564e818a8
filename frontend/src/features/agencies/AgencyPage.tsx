import "./agencies.css";
import { useParams } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import { useQuery } from "urql";
import {
  AgencyFieldsDocument,
  AgencyPageDocument,
  type AgencyPageQuery,
  EndAgencyPersonDocument,
  RecallAssignmentDocument,
} from "~/generated/graphql";
import { dayOf } from "~/lib/dates";
import type { Failure } from "~/lib/fault";
import { Answer } from "~/ui/Answer";
import { ConfirmDialog } from "~/ui/ConfirmDialog";
import { Money } from "~/ui/Figures";
import { PageHeader } from "~/ui/PageHeader";
import { Scroll } from "~/ui/Scroll";
import { StepButton } from "~/ui/StepButton";
import { useIntent } from "~/ui/useIntent";
import { useWords } from "~/ui/useWords";
import { AgencyForm } from "./AgencyForm";
import { AssignForm } from "./AssignForm";
import { ContractForm } from "./ContractForm";
import { MarkForm } from "./MarkForm";
import { Marks } from "./Marks";
import { PersonForm } from "./PersonForm";
import { Settlement } from "./Settlement";
import { StandingTag } from "./StandingTag";
import { StatusTag } from "./StatusTag";

export type Agency = AgencyPageQuery["agency"];
export type Contract = NonNullable<Agency["contracts"]>[number];
type Assignment = NonNullable<Contract["assignments"]>[number];

/** One third party: its people, what it is engaged for, which projects its teams have. */
export function AgencyPage() {
  const { agencyId } = useParams({ from: "/shell/agencies/$agencyId" });
  const asked = useQuery({
    query: AgencyPageDocument,
    variables: { id: agencyId },
    requestPolicy: "cache-and-network",
  });
  return (
    <Answer of={asked}>
      {({ agency }) => (
        <OneAgency agency={agency} reload={() => asked[1]({ requestPolicy: "network-only" })} />
      )}
    </Answer>
  );
}

function OneAgency({ agency, reload }: { agency: Agency; reload: () => void }) {
  const { t } = useWords("agencies");
  const [asking, ask] = useState<"edit" | "person" | "contract" | null>(null);
  const close = () => ask(null);
  return (
    <>
      <PageHeader
        title={agency.nameZh}
        about={`${agency.code} · ${agency.creditCode}`}
        actions={
          <>
            <StepButton of={agency.actions} step="saveAgency" onClick={() => ask("edit")}>
              {t("edit")}
            </StepButton>
            <StepButton of={agency.actions} step="addAgencyPerson" onClick={() => ask("person")}>
              {t("people.add")}
            </StepButton>
            <StepButton of={agency.actions} step="addContract" look="primary" onClick={() => ask("contract")}>
              {t("contracts.add")}
            </StepButton>
          </>
        }
      />
      <div className="stack">
        <Facts agency={agency} />
        <People agency={agency} reload={reload} />
        <Contracts agency={agency} reload={reload} />
        <Marks agency={agency} reload={reload} />
      </div>
      {asking === "edit" && <AgencyForm of={agency} onDone={reload} onClose={close} />}
      {asking === "person" && <PersonForm agencyID={agency.id} onDone={reload} onClose={close} />}
      {asking === "contract" && <ContractForm agencyID={agency.id} onDone={reload} onClose={close} />}
    </>
  );
}

function Facts({ agency }: { agency: Agency }) {
  const { t } = useWords("agencies");
  const [{ data }] = useQuery({ query: AgencyFieldsDocument });
  const name = (code: string) => data?.libraryGuide.fields.find((each) => each.code === code)?.nameZh ?? code;
  return (
    <section className="panel">
      <dl className="facts">
        <Fact name={t("kind")}>{t(`kinds.${agency.kind}`)}</Fact>
        <Fact name={t("status")}>
          <StatusTag status={agency.status} />
        </Fact>
        <Fact name={t("platform")}>{t(agency.onPlatform ? "onPlatform" : "notOnPlatform")}</Fact>
        <Fact name={t("fields")}>{(agency.fields ?? []).map(name).join(t("ui:marks.list"))}</Fact>
        <Fact name={t("pastWork")}>{agency.pastWork}</Fact>
      </dl>
    </section>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt className="soft">{name}</dt>
      <dd>{children || "—"}</dd>
    </div>
  );
}

function People({ agency, reload }: { agency: Agency; reload: () => void }) {
  const { t } = useWords("agencies");
  const [ending, setEnding] = useState<{ id: string; nameZh: string } | null>(null);
  const [, end] = useIntent(EndAgencyPersonDocument, touches);
  const rows = agency.people ?? [];
  const writes = agency.actions.some(({ action }) => action === "addAgencyPerson");
  return (
    <section className="panel" aria-labelledby="people">
      <h2 id="people">{t("people.title")}</h2>
      {rows.length === 0 ? (
        <p className="soft">{t("people.none")}</p>
      ) : (
        <Scroll label={t("rowsOf", { part: t("people.title") })}>
          <table className="list">
            <thead>
              <tr>
                {["name", "jobTitle", "years", "certificates"].map((key) => (
                  <th scope="col" key={key}>
                    {t(`people.${key}`)}
                  </th>
                ))}
                <th scope="col">
                  <span className="unseen">{t("people.act")}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.id}>
                  <th scope="row">
                    {row.nameZh} {row.leads && <span className="tag moving">{t("people.leads")}</span>}
                  </th>
                  <td>{row.titleZh || "—"}</td>
                  <td className="figure">{row.years}</td>
                  <td>{row.certificates || "—"}</td>
                  <td>
                    {row.leftAt ? (
                      <span className="tag plain">{t("people.left", { day: dayOf(row.leftAt) })}</span>
                    ) : (
                      writes && (
                        <button
                          type="button"
                          className="button quiet"
                          aria-label={t("people.endOf", { name: row.nameZh })}
                          onClick={() => setEnding(row)}
                        >
                          {t("people.end")}
                        </button>
                      )
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
      {ending && (
        <ConfirmDialog
          title={t("people.endOf", { name: ending.nameZh })}
          confirm={t("people.end")}
          danger
          onConfirm={async () => told((await end({ id: ending.id })).failure, reload)}
          onClose={() => setEnding(null)}
        >
          {t("people.endText")}
        </ConfirmDialog>
      )}
    </section>
  );
}

function Contracts({ agency, reload }: { agency: Agency; reload: () => void }) {
  const { t } = useWords("agencies");
  const [assigning, setAssigning] = useState<Contract | null>(null);
  const rows = agency.contracts ?? [];
  return (
    <section className="panel" aria-labelledby="contracts">
      <h2 id="contracts">{t("contracts.title")}</h2>
      {rows.length === 0 && <p className="soft">{t("contracts.none")}</p>}
      {rows.map((contract) => (
        <article key={contract.id} className="contract">
          <div className="head-line">
            <h3>
              {contract.nameZh} <small className="soft">{contract.no}</small>
            </h3>
            {contract.payer === "" && (
              <StepButton of={agency.actions} step="assignAgency" onClick={() => setAssigning(contract)}>
                {t("assign.title")}
              </StepButton>
            )}
          </div>
          {contract.payer && <p>{t("contracts.payer", { name: contract.payer })}</p>}
          <p>
            <Money value={contract.amount} /> {t("wan")} · {contract.startsOn} — {contract.endsOn}
          </p>
          <Settlement of={contract.settlement} />
          <p className="soft">{contract.deliverables}</p>
          <Assignments rows={contract.assignments ?? []} reload={reload} />
        </article>
      ))}
      {assigning && (
        <AssignForm
          contract={assigning}
          people={(agency.people ?? []).filter(({ leftAt }) => !leftAt)}
          onDone={reload}
          onClose={() => setAssigning(null)}
        />
      )}
    </section>
  );
}

function Assignments({ rows, reload }: { rows: readonly Assignment[]; reload: () => void }) {
  const { t } = useWords("agencies");
  const [recalling, setRecalling] = useState<Assignment | null>(null);
  const [marking, setMarking] = useState<Assignment | null>(null);
  const [, recall] = useIntent(RecallAssignmentDocument, touches);
  if (rows.length === 0) return <p className="soft">{t("assign.none")}</p>;
  return (
    <>
      <ul className="assignments">
        {rows.map((row) => (
          <li key={row.id}>
            <div>
              <b>{row.projectName}</b> <span className="soft">{row.unitName}</span>
              <p>
                {row.taskZh} · {row.members.map(({ nameZh }) => nameZh).join(t("ui:marks.list"))}
              </p>
            </div>
            <State of={row} />
            {row.mark && <StandingTag standing={row.mark.standing} />}
            <StepButton of={row.actions} step="markAgency" onClick={() => setMarking(row)}>
              {t(row.mark ? "marks.correct" : "marks.give")}
            </StepButton>
            <StepButton of={row.actions} step="recallAssignment" onClick={() => setRecalling(row)}>
              {t("assign.recall")}
            </StepButton>
          </li>
        ))}
      </ul>
      {marking && (
        <MarkForm assignment={marking} of={marking.mark} onDone={reload} onClose={() => setMarking(null)} />
      )}
      {recalling && (
        <ConfirmDialog
          title={t("assign.recall")}
          confirm={t("assign.recall")}
          danger
          onConfirm={async () => {
            const { id, version } = recalling;
            return told((await recall({ input: { id, version } })).failure, reload);
          }}
          onClose={() => setRecalling(null)}
        >
          {t("assign.recallText", { project: recalling.projectName })}
        </ConfirmDialog>
      )}
    </>
  );
}

/** Whether the team may see the project: signed, waiting, or taken back. */
function State({ of: { withdrawnAt, signedAt, signedBy } }: { of: Assignment }) {
  const { t } = useWords("agencies");
  if (withdrawnAt) return <span className="tag plain">{t("assign.recalled")}</span>;
  if (!signedAt) return <span className="tag waiting">{t("assign.waits")}</span>;
  return <span className="tag good">{t("assign.signed", { who: signedBy, day: dayOf(signedAt) })}</span>;
}

const touches = ["Agency", "AgencyPerson", "AgencyAssignment"];

function told(failure: Failure | null, reload: () => void): Failure | null {
  if (!failure) reload();
  return failure;
}
