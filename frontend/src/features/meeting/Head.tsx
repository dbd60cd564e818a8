import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { Round_DeclarationFragment } from "~/generated/graphql";
import { Money } from "~/ui/Figures";
import { PageHeader } from "~/ui/PageHeader";
import { StageTag } from "~/ui/StageTag";
import { useWords } from "~/ui/useWords";

type Props = { declaration: Round_DeclarationFragment; title: string; actions?: ReactNode };

/** Which project it is about, whose, and how much it asks for. */
export function Head({ declaration, title, actions }: Props) {
  const { t } = useWords("meeting");
  const { id, code, unit, amount, stage } = declaration;
  return (
    <PageHeader
      title={title}
      about={
        <>
          <Link to="/declarations/$declarationId" params={{ declarationId: id }}>
            {code}
          </Link>{" "}
          · {unit.nameZh} · {t("declared")} <Money value={amount} unit />{" "}
          <StageTag of="declaration" stage={stage} />
        </>
      }
      actions={actions}
    />
  );
}
