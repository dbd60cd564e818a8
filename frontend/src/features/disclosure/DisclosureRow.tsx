import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { type DisclosurePageQuery, WithdrawDisclosureDocument } from "~/generated/graphql";
import { dayOf } from "~/lib/dates";
import { Money } from "~/ui/Figures";
import { ReasonDialog } from "~/ui/ReasonDialog";
import { useIntent } from "~/ui/useIntent";
import { useWords } from "~/ui/useWords";
import type { Decided } from "./DisclosurePage";
import { Preview } from "./Preview";

type Edges = NonNullable<DisclosurePageQuery["declarations"]["edges"]>;
type Row = NonNullable<NonNullable<Edges[number]>["node"]>;
type Disclosure = NonNullable<Row["disclosures"]>[number];

type Props = { row: Row; decided: Decided; decide: (decided: Decided) => void };

/** A project, what of it is public, and what the office may do about it. */
export function DisclosureRow({ row, decided, decide }: Props) {
  const { t } = useWords("disclosure");
  const [open, setOpen] = useState<"preview" | "withhold" | Disclosure | null>(null);
  const [, withdraw] = useIntent(WithdrawDisclosureDocument);
  const of = (kind: Disclosure["kind"]) => row.disclosures?.find((each) => each.kind === kind);
  const targets = of("TARGETS");
  const after = (["RESULTS", "FINANCE_EVALUATION", "DEPARTMENT_EVALUATION"] as const).flatMap(
    (kind) => of(kind) ?? [],
  );
  const reason = decided.withheld[row.id];
  const released = decided.released.includes(row.id);
  const back = targets && targets.status !== "PUBLIC";
  const close = () => setOpen(null);

  const keep = async (text: string) => {
    decide({ ...decided, withheld: { ...decided.withheld, [row.id]: text } });
    return null;
  };
  const undo = () => {
    const { [row.id]: _, ...withheld } = decided.withheld;
    decide({ withheld, released: decided.released.filter((id) => id !== row.id) });
  };

  return (
    <tr>
      <th scope="row" className="name">
        <Link to="/declarations/$declarationId" params={{ declarationId: row.id }}>
          {row.nameZh}
        </Link>
        <small className="soft">{row.unit.shortNameZh}</small>
      </th>
      <td className="number">
        <Money value={row.approvedAmount} />
      </td>
      <td>
        <State of={targets} />
        {reason && <small className="disclosure-reason">{t("office.willKeep", { reason })}</small>}
        {released && <small className="disclosure-reason">{t("office.willRelease")}</small>}
      </td>
      <td>
        {after.length === 0 && t("office.notYet")}
        {after.map((each) => (
          <div key={each.id}>
            {t(`kinds.${each.kind}`)} <State of={each} />
          </div>
        ))}
      </td>
      <td>
        <div className="actions">
          <button
            type="button"
            className="button"
            aria-label={t("office.previewOf", { name: row.nameZh })}
            onClick={() => setOpen("preview")}
          >
            {t("office.preview")}
          </button>
          {reason || released ? (
            <button type="button" className="button" onClick={undo}>
              {t("office.undo")}
            </button>
          ) : back ? (
            <button
              type="button"
              className="button"
              onClick={() => decide({ ...decided, released: [...decided.released, row.id] })}
            >
              {t("office.release")}
            </button>
          ) : (
            <button
              type="button"
              className="button"
              aria-label={t(targets ? "office.withdrawOf" : "office.withholdOf", { name: row.nameZh })}
              onClick={() => setOpen(targets ?? "withhold")}
            >
              {t(targets ? "office.withdraw" : "office.withhold")}
            </button>
          )}
          {after
            .filter(({ status }) => status === "PUBLIC")
            .map((each) => (
              <button
                key={each.id}
                type="button"
                className="button"
                aria-label={t("office.withdrawKindOf", { kind: t(`kinds.${each.kind}`), name: row.nameZh })}
                onClick={() => setOpen(each)}
              >
                {t("office.withdrawKind", { kind: t(`kinds.${each.kind}`) })}
              </button>
            ))}
        </div>
        {open === "preview" && <Preview id={row.id} name={row.nameZh} onClose={close} />}
        {open === "withhold" && (
          <ReasonDialog
            title={t("office.withholdOf", { name: row.nameZh })}
            atLeast={5}
            confirm={t("office.withhold")}
            onConfirm={keep}
            onClose={close}
          />
        )}
        {open !== null && typeof open === "object" && (
          <ReasonDialog
            title={
              open.kind === "TARGETS"
                ? t("office.withdrawOf", { name: row.nameZh })
                : t("office.withdrawKindOf", { kind: t(`kinds.${open.kind}`), name: row.nameZh })
            }
            atLeast={5}
            danger
            confirm={t("office.withdraw")}
            onConfirm={async (text) => {
              const { id, version } = open;
              return (await withdraw({ input: { id, version, reason: text } })).failure;
            }}
            onClose={close}
          />
        )}
      </td>
    </tr>
  );
}

function State({ of }: { of?: Disclosure }) {
  const { t } = useWords("disclosure");
  if (!of) return t("office.notYet");
  return (
    <>
      {t(`statuses.${of.status}`)}
      <small className="disclosure-reason soft">
        {of.status === "PUBLIC" && of.publishedAt ? dayOf(of.publishedAt) : of.reason}
        {of.status === "PUBLIC" && of.body.hidden > 0 && t("office.hidden", { count: of.body.hidden })}
      </small>
    </>
  );
}
