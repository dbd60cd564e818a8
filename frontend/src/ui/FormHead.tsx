import type { ReactNode } from "react";
import { lastDay } from "~/lib/deadline";
import type { Procedure } from "~/lib/stage";
import { PageHeader } from "~/ui/PageHeader";
import { StageTag } from "~/ui/StageTag";
import { useWords } from "~/ui/useWords";

type Props = {
  of: Procedure;
  row: { stage: string; holder: string; dueAt?: string | null };
  title: string;
  about: ReactNode;
  said: string;
  actions: ReactNode;
};

/** The head of a form that goes from hand to hand: where it stands, who has it until when, and what may be done. */
export function FormHead({ of, row: { stage, holder, dueAt }, title, about, said, actions }: Props) {
  const { t } = useWords("ui");
  return (
    <>
      <PageHeader
        title={title}
        about={
          <>
            {about} <StageTag of={of} stage={stage} />{" "}
            {holder && t(dueAt ? "heldUntil" : "held", { holder, day: dueAt ? lastDay(dueAt) : "" })}
          </>
        }
        actions={actions}
      />
      <p role="status" className={said ? "said" : undefined}>
        {said}
      </p>
    </>
  );
}
