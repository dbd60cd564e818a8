import { useState } from "react";
import { useQuery } from "urql";
import { type FragmentType, unmask } from "~/generated/fragment-masking";
import {
  AgencyMarkRulesDocument,
  type AgencyMarkRulesQuery,
  MarkAgencyDocument,
  MarkView_MarkFragmentDoc,
} from "~/generated/graphql";
import type { Fault } from "~/lib/fault";
import { format, sum } from "~/lib/money";
import { typedNumber } from "~/lib/typed";
import { Answer } from "~/ui/Answer";
import { Field } from "~/ui/Field";
import { FormDialog } from "~/ui/FormDialog";
import { useIntent } from "~/ui/useIntent";
import { useWords } from "~/ui/useWords";

type Rules = AgencyMarkRulesQuery["libraryGuide"]["agencyAssessment"];
type Props = {
  assignment: { id: string; projectName: string };
  /** The mark to correct; without it the first is given. */
  of?: FragmentType<typeof MarkView_MarkFragmentDoc> | null;
  onDone: () => void;
  onClose: () => void;
};

/** 考核 of one assignment: its items by the standard in force. */
export function MarkForm(props: Props) {
  const asked = useQuery({ query: AgencyMarkRulesDocument });
  return (
    <Answer of={asked} part>
      {({ libraryGuide: { agencyAssessment } }) => <Filled {...props} rules={agencyAssessment} />}
    </Answer>
  );
}

type Line = { code: string; points: string; comment: string };

const touches = ["Agency", "AgencyAssignment", "AgencyMark", "AgencyContract"];

function Filled({ assignment, of, rules, onDone, onClose }: Props & { rules: Rules }) {
  const { t } = useWords("agencies");
  const given = unmask(MarkView_MarkFragmentDoc, of);
  const [lines, setLines] = useState<Line[]>(() =>
    rules.items.map(({ code }) => {
      const before = given?.items.find((item) => item.code === code);
      return { code, points: before?.points ?? "", comment: before?.comment ?? "" };
    }),
  );
  const [reason, setReason] = useState("");
  const [, mark] = useIntent(MarkAgencyDocument, touches);
  const total = sum(lines.map(({ points }) => typedNumber(points)));
  const change = (at: number, part: Partial<Line>) =>
    setLines(lines.map((line, index) => (index === at ? { ...line, ...part } : line)));
  return (
    <FormDialog
      title={t("marks.of", { project: assignment.projectName })}
      confirm={t("save")}
      onConfirm={async () => {
        const items = lines.map(({ code, points, comment }) => ({
          code,
          points: typedNumber(points) || null,
          comment: comment || null,
        }));
        const input = {
          assignmentID: assignment.id,
          version: given?.version ?? 0,
          items,
          reason: reason || null,
        };
        const { failure } = await mark({ input });
        if (!failure) onDone();
        return failure;
      }}
      onClose={onClose}
    >
      {(faults) => (
        <>
          {rules.items.map((rule, at) => (
            <Item
              key={rule.code}
              at={at}
              rule={rule}
              line={lines[at] as Line}
              faults={faults}
              onChange={(part) => change(at, part)}
            />
          ))}
          {given && (
            <Field label={t("marks.reason")} path="reason" faults={faults} required>
              {(control) => (
                <input
                  {...control}
                  className="input"
                  value={reason}
                  onChange={({ target }) => setReason(target.value)}
                />
              )}
            </Field>
          )}
          <p role="status" className="mark-sum">
            {t("marks.total", { total: total === null ? "—" : format(total, 2) })}
          </p>
        </>
      )}
    </FormDialog>
  );
}

type ItemProps = {
  at: number;
  rule: Rules["items"][number];
  line: Line;
  faults: readonly Fault[];
  onChange: (part: Partial<Line>) => void;
};

function Item({ at, rule, line, faults, onChange }: ItemProps) {
  const { t } = useWords("agencies");
  return (
    <fieldset className="agency-item">
      <legend>{t("marks.itemOf", { name: rule.nameZh, weight: format(rule.weight, 0) })}</legend>
      <p className="soft">{rule.textZh}</p>
      <div className="agency-item-fields">
        <Field
          label={t("marks.pointsOf", { name: rule.nameZh })}
          path={`items[${at}].points`}
          faults={faults}
          required
        >
          {(control) => (
            <input
              {...control}
              className="input"
              inputMode="decimal"
              autoComplete="off"
              value={line.points}
              onChange={({ target }) => onChange({ points: target.value })}
            />
          )}
        </Field>
        <Field
          label={t("marks.commentOf", { name: rule.nameZh })}
          path={`items[${at}].comment`}
          faults={faults}
        >
          {(control) => (
            <input
              {...control}
              className="input"
              autoComplete="off"
              value={line.comment}
              onChange={({ target }) => onChange({ comment: target.value })}
            />
          )}
        </Field>
      </div>
    </fieldset>
  );
}
