import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { lastDay } from "~/lib/deadline";
import type { Procedure } from "~/lib/stage";
import { type Form, FormFiles } from "~/ui/FormFiles";
import { PageHeader } from "~/ui/PageHeader";
import { StageTag } from "~/ui/StageTag";
import { useWords } from "~/ui/useWords";

type Props = {
  of: Procedure;
  row: {
    stage: string;
    holder: string;
    dueAt?: string | null;
    declaration: { id: string; code: string; nameZh: string; unit: { nameZh: string } };
  };
  /** What it is and of when: 2027 年度绩效自评. */
  what: string;
  said: string;
  /** Its official form, as a file. */
  print?: { of: Form; id: string };
  children?: ReactNode;
};

/** What is evaluated, whose, where it stands, who has it until when, and what may be done. */
export function Head({ of, row, what, said, print, children }: Props) {
  const { t } = useWords("spending");
  const { declaration, holder, dueAt } = row;
  return (
    <>
      <PageHeader
        title={declaration.nameZh}
        about={
          <>
            {what} ·{" "}
            <Link to="/declarations/$declarationId" params={{ declarationId: declaration.id }}>
              {declaration.code}
            </Link>{" "}
            · {declaration.unit.nameZh} <StageTag of={of} stage={row.stage} />{" "}
            {holder && t(dueAt ? "heldUntil" : "held", { holder, day: dueAt ? lastDay(dueAt) : "" })}
          </>
        }
        actions={
          <>
            {children}
            {print && <FormFiles {...print} whose={declaration.nameZh} />}
          </>
        }
      />
      <p role="status" className={said ? "said" : undefined}>
        {said}
      </p>
    </>
  );
}
