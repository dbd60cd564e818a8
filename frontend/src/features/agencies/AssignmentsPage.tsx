import "./agencies.css";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useQuery } from "urql";
import {
  AgencyFieldsDocument,
  MyAssignmentsDocument,
  type MyAssignmentsQuery,
  SignIndependenceDocument,
} from "~/generated/graphql";
import { dayOf } from "~/lib/dates";
import { Answer } from "~/ui/Answer";
import { FormDialog } from "~/ui/FormDialog";
import { PageHeader } from "~/ui/PageHeader";
import { StepButton } from "~/ui/StepButton";
import { Empty } from "~/ui/states";
import { useIntent } from "~/ui/useIntent";
import { useWords } from "~/ui/useWords";
import { MyMarks } from "./MyMarks";

type Assignment = MyAssignmentsQuery["myAssignments"][number];

const touches = ["AgencyAssignment", "Declaration"];

/** 我的委托: what a third party is engaged for now, and nothing beside it. */
export function AssignmentsPage() {
  const { t } = useWords("agencies");
  const asked = useQuery({ query: MyAssignmentsDocument, requestPolicy: "network-only" });
  const [signing, sign] = useState<Assignment | null>(null);
  const reload = () => asked[1]({ requestPolicy: "network-only" });
  return (
    <>
      <PageHeader title={t("mine.title")} about={t("mine.about")} />
      <div className="stack">
        <Answer of={asked} part>
          {({ myAssignments }) =>
            myAssignments.length === 0 ? (
              <Empty>{t("mine.none")}</Empty>
            ) : (
              <section className="panel">
                <ul className="assignments">
                  {myAssignments.map((row) => (
                    <OneAssignment key={row.id} row={row} onSign={() => sign(row)} />
                  ))}
                </ul>
              </section>
            )
          }
        </Answer>
        <MyMarks />
      </div>
      {signing && <Sign of={signing} onDone={reload} onClose={() => sign(null)} />}
    </>
  );
}

function OneAssignment({ row, onSign }: { row: Assignment; onSign: () => void }) {
  const { t } = useWords("agencies");
  return (
    <li>
      <div>
        {row.declaration ? (
          <Link to="/declarations/$declarationId" params={{ declarationId: row.declaration.id }}>
            {row.projectName}
          </Link>
        ) : (
          <b>{row.projectName}</b>
        )}{" "}
        <span className="soft">{row.unitName}</span>
        <p>
          {row.taskZh} · {row.members.map(({ nameZh }) => nameZh).join(t("ui:marks.list"))}
        </p>
        <p className="soft">
          {t("mine.until", { contract: row.contract.nameZh, day: row.contract.endsOn ?? "" })}
        </p>
      </div>
      {row.signedAt ? (
        <span className="tag good">
          {t("assign.signed", { who: row.signedBy, day: dayOf(row.signedAt) })}
        </span>
      ) : (
        <span className="tag waiting">{t("assign.waits")}</span>
      )}
      <StepButton of={row.actions} step="signIndependence" look="primary" onClick={onSign}>
        {t("sign.title")}
      </StepButton>
    </li>
  );
}

function Sign({ of, onDone, onClose }: { of: Assignment; onDone: () => void; onClose: () => void }) {
  const { t } = useWords("agencies");
  const [commit, setCommit] = useState(false);
  const [{ data }] = useQuery({ query: AgencyFieldsDocument });
  const [, sign] = useIntent(SignIndependenceDocument, touches);
  return (
    <FormDialog
      title={t("sign.of", { project: of.projectName })}
      confirm={t("sign.title")}
      onConfirm={async () => {
        const { failure } = await sign({ input: { id: of.id, version: of.version, commit } });
        if (!failure) onDone();
        return failure;
      }}
      onClose={onClose}
    >
      {() => (
        <>
          <blockquote>{data?.libraryGuide.independence}</blockquote>
          <label className="check" data-path="commit">
            <input type="checkbox" checked={commit} onChange={(event) => setCommit(event.target.checked)} />
            {t("sign.commit")}
          </label>
        </>
      )}
    </FormDialog>
  );
}
