import { useState } from "react";
import { type ExpertPageQuery, GiveYearMarkDocument, type MarkItemInput } from "~/generated/graphql";
import { minuteOf } from "~/lib/dates";
import type { Failure } from "~/lib/fault";
import { Field } from "~/ui/Field";
import { Points } from "~/ui/Figures";
import { useFaultsOf } from "~/ui/FormFailure";
import { StepButton } from "~/ui/StepButton";
import { useIntent } from "~/ui/useIntent";
import { useWords } from "~/ui/useWords";
import { MarkForm } from "./MarkForm";
import { MarkTable } from "./MarkTable";
import { StandingTag } from "./StandingTag";

type Props = { year: number; of: ExpertPageQuery["expertStanding"]; renew: () => void };

const touches = ["ExpertStanding", "Expert", "ExpertMeasure"];

/** 年度考核: the mark with its honours, and its form for who gives it. */
export function YearMark({ year, of, renew }: Props) {
  const { t } = useWords("standing");
  const { mark, expert } = of.standing;
  const [writing, write] = useState(false);
  const [honours, setHonours] = useState(() => mark?.honours.join("\n") ?? "");
  const [failure, setFailure] = useState<Failure | null>(null);
  const [state, give] = useIntent(GiveYearMarkDocument, touches);
  const faults = useFaultsOf(failure);

  const submit = async (items: MarkItemInput[]) => {
    const input = {
      expertID: expert.id,
      year,
      version: mark?.version ?? 0,
      items,
      honours: honours.split("\n").filter((line) => line.trim() !== ""),
    };
    const done = await give({ input });
    setFailure(done.failure);
    if (done.data) {
      write(false);
      renew();
    }
  };

  return (
    <section className="panel">
      <header className="panel-head">
        <h2>
          {t("yearMark")} {mark && <Points value={mark.total} unit />}{" "}
          <StandingTag standing={mark?.standing} />
        </h2>
        {!writing && (
          <StepButton of={of.actions} step="giveYearMark" look="primary" onClick={() => write(true)}>
            {t(mark ? "year.change" : "year.give")}
          </StepButton>
        )}
      </header>
      {mark && <p className="soft">{t("year.by", { name: mark.givenBy, at: minuteOf(mark.updatedAt) })}</p>}
      {mark?.honours.map((honour) => (
        <span key={honour} className="tag good">
          {honour}
        </span>
      ))}
      {writing ? (
        <MarkForm
          rules={of.assessment.items}
          proposal={of.proposal}
          given={mark?.items}
          name={t("yearMark")}
          submit={t("year.save")}
          busy={state.fetching}
          failure={failure}
          reload={renew}
          onGive={(items) => void submit(items)}
        >
          <Field label={t("year.honours")} path="honours" faults={faults} hint={t("year.honoursHint")}>
            {(control) => (
              <textarea
                {...control}
                className="input"
                rows={2}
                value={honours}
                onChange={(event) => setHonours(event.target.value)}
              />
            )}
          </Field>
        </MarkForm>
      ) : (
        <MarkTable rules={of.assessment.items} items={mark?.items ?? of.proposal} name={t("yearMark")} />
      )}
    </section>
  );
}
