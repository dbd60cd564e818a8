import { Link } from "@tanstack/react-router";
import { type FragmentType, unmask } from "~/generated/fragment-masking";
import { ImportedFragmentDoc } from "~/generated/graphql";
import { format } from "~/lib/money";
import { useWords } from "~/ui/useWords";

type Props = { of: FragmentType<typeof ImportedFragmentDoc> | null | undefined };

/** What the payment system says beside a form, with the way to the import that says so. */
export function ImportedNote({ of }: Props) {
  const { t } = useWords("spending");
  const imported = unmask(ImportedFragmentDoc, of);
  if (!imported) return null;
  const { figure, binds } = imported;
  return (
    <p className="soft">
      {t("imported.figure", {
        day: figure.asOf,
        adjusted: format(figure.adjustedBudget),
        executed: format(figure.executed),
      })}{" "}
      {t(binds ? "imported.binds" : "imported.begins")}{" "}
      <Link to="/executions/$importId" params={{ importId: figure.import.id }}>
        {t("imported.record", { name: figure.import.name, who: figure.import.importedByName })}
      </Link>
    </p>
  );
}

/** The imported figures over which nobody types; null where there are none. */
export function binding(of: Props["of"]): { adjusted: string; executed: string } | null {
  const imported = unmask(ImportedFragmentDoc, of);
  if (!imported?.binds) return null;
  return { adjusted: imported.figure.adjustedBudget, executed: imported.figure.executed };
}
