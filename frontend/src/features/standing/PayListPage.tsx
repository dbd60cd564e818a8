import "./standing.css";
import "~/ui/list.css";
import { Link, useParams } from "@tanstack/react-router";
import { useQuery } from "urql";
import { PayListPageDocument, type PayListPageQuery } from "~/generated/graphql";
import { minuteOf } from "~/lib/dates";
import { Answer } from "~/ui/Answer";
import { PageHeader } from "~/ui/PageHeader";
import { Scroll } from "~/ui/Scroll";
import { useWords } from "~/ui/useWords";
import { PayStatusTag } from "./PayStatusTag";
import { PaySteps } from "./PaySteps";
import { Yuan } from "./Yuan";

/** One 评审费清单: who is paid how much for which sheets, and who approved it. */
export function PayListPage() {
  const { payListId } = useParams({ from: "/shell/pay/$payListId" });
  const asked = useQuery({
    query: PayListPageDocument,
    variables: { id: payListId },
    requestPolicy: "cache-and-network",
  });
  const [, ask] = asked;
  return (
    <Answer of={asked}>
      {({ payList }) => <List list={payList} renew={() => ask({ requestPolicy: "network-only" })} />}
    </Answer>
  );
}

type List = PayListPageQuery["payList"];

function List({ list, renew }: { list: List; renew: () => void }) {
  const { t } = useWords("standing");
  return (
    <>
      <PageHeader
        title={t("pay.titleOf", { no: list.no })}
        about={list.batch.nameZh}
        actions={
          <>
            <Link to="/pay" search={{ batch: list.batch.id }} className="button">
              {t("pay.back")}
            </Link>
            <PaySteps list={list} renew={renew} />
          </>
        }
      />
      <div className="stack">
        <section className="panel">
          <dl className="facts">
            <div>
              <dt className="soft">{t("pay.status")}</dt>
              <dd>
                <PayStatusTag status={list.status} />
              </dd>
            </div>
            {(["gross", "tax", "net"] as const).map((key) => (
              <div key={key}>
                <dt className="soft">{t(`pay.${key}`)}</dt>
                <dd>
                  <Yuan value={list[key]} />
                </dd>
              </div>
            ))}
            <Fact name={t("pay.prepared")} who={list.preparedBy} at={list.createdAt} />
            <Fact name={t("pay.approved")} who={list.approvedBy} at={list.approvedAt} />
            <Fact name={t("pay.exported")} who={list.exportedBy} at={list.exportedAt} />
            {list.payerName && <Fact name={t("pay.paidBy")} who={list.payerName} />}
          </dl>
          {list.consents?.map((consent) => (
            <p key={consent.id}>
              <b>{t(`pay.decisions.${consent.decision}`)}</b> {consent.reason}
              <small className="soft">
                {" "}
                {t("pay.asked", { name: consent.askedByName, at: minuteOf(consent.createdAt) })}
                {consent.decidedAt &&
                  t("pay.decided", {
                    name: consent.decidedByName,
                    at: minuteOf(consent.decidedAt),
                    answer: consent.answer,
                  })}
              </small>
            </p>
          ))}
        </section>
        <section className="panel">
          <h2>{t("pay.payees")}</h2>
          <p className="soft">{t("pay.payer")}</p>
          <Payees payments={list.payments ?? []} />
        </section>
      </div>
    </>
  );
}

function Fact({ name, who, at }: { name: string; who: string; at?: string | null }) {
  return (
    <div>
      <dt className="soft">{name}</dt>
      <dd>
        {who || "—"} {who && at && <small className="soft">{minuteOf(at)}</small>}
      </dd>
    </div>
  );
}

function Payees({ payments }: { payments: NonNullable<List["payments"]> }) {
  const { t } = useWords("standing");
  return (
    <Scroll label={t("pay.payees")}>
      <table className="list" aria-label={t("pay.payees")}>
        <thead>
          <tr>
            <th scope="col">{t("expert")}</th>
            <th scope="col">{t("pay.sheets")}</th>
            {["gross", "tax", "net"].map((key) => (
              <th key={key} scope="col" className="number">
                {t(`pay.${key}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {payments.map((paid) => (
            <tr key={paid.id}>
              <th scope="row" className="name">
                {t("named", { name: paid.nameZh, code: paid.code })}
              </th>
              <td>
                <ul className="pay-lines">
                  {paid.lines?.map((line) => (
                    <li key={line.id}>
                      {line.projectName} <Yuan value={line.amount} />
                      <small className="soft">
                        {line.leads && t("pay.leads")}
                        {line.met && t("pay.met")}
                      </small>
                    </li>
                  ))}
                </ul>
              </td>
              {(["gross", "tax", "net"] as const).map((key) => (
                <td key={key} className="number">
                  <Yuan value={paid[key]} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
