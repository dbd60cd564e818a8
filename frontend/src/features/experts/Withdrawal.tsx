import { useState } from "react";
import {
  DecideWithdrawalDocument,
  WithdrawRelationDocument,
  WithdrawUnitDocument,
} from "~/generated/graphql";
import { minuteOf } from "~/lib/dates";
import { ConsentAnswer } from "~/ui/ConsentAnswer";
import { ReasonDialog } from "~/ui/ReasonDialog";
import { useIntent } from "~/ui/useIntent";
import { useMay } from "~/ui/useMay";
import { useWords } from "~/ui/useWords";
import type { Expert } from "./ExpertView";

type Props = {
  expertID: string;
  of: { relationID: string } | { unitCode: string };
  /** What is withdrawn, for who hears the page. */
  name: string;
  /** The request that waits for a second person. */
  asked: Expert["withdrawals"][number] | undefined;
  reload: () => void;
};

const touches = ["Todo", "Expert", "ExpertRelation", "ExpertChange", "Consent"];

/** 撤销: one of the office asks to let go of what binds an expert, another decides. */
export function Withdrawal({ expertID, of, name, asked, reload }: Props) {
  const { t } = useWords("experts");
  const may = useMay();
  const [open, setOpen] = useState(false);
  const [, withdrawRelation] = useIntent(WithdrawRelationDocument, touches);
  const [, withdrawUnit] = useIntent(WithdrawUnitDocument, touches);
  const [, decide] = useIntent(DecideWithdrawalDocument, touches);
  const then = async (done: Promise<{ failure: Awaited<ReturnType<typeof decide>>["failure"] }>) => {
    const { failure } = await done;
    if (!failure) reload();
    return failure;
  };
  if (asked) {
    const { id, version, reason, actions, askedByName, createdAt } = asked;
    return (
      <>
        <p>
          <small className="soft">
            {t("relations.asked", { name: askedByName, at: minuteOf(createdAt), reason })}
          </small>
        </p>
        <ConsentAnswer
          actions={actions}
          act={t("relations.withdrawOf", { kind: name })}
          decide={(give, answer) => then(decide({ input: { id, version, give, answer } }))}
        >
          {reason}
        </ConsentAnswer>
      </>
    );
  }
  if (!may("withdrawRelation")) return null;
  return (
    <>
      <button
        type="button"
        className="button quiet"
        aria-label={t("relations.withdrawOf", { kind: name })}
        onClick={() => setOpen(true)}
      >
        {t("relations.withdraw")}
      </button>
      {open && (
        <ReasonDialog
          title={t("relations.withdrawOf", { kind: name })}
          label={t("reason")}
          atLeast={5}
          confirm={t("relations.ask")}
          danger
          onConfirm={(reason) =>
            "unitCode" in of
              ? then(withdrawUnit({ input: { expertID, unitCode: of.unitCode, reason } }))
              : then(withdrawRelation({ input: { id: of.relationID, reason } }))
          }
          onClose={() => setOpen(false)}
        >
          {t("relations.withdrawText")}
        </ReasonDialog>
      )}
    </>
  );
}
