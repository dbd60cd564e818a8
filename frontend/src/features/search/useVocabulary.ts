import { useQuery } from "urql";
import { PaletteTermsDocument } from "~/generated/graphql";
import type { Term, Vocabulary } from "~/lib/query";
import { stagesOf } from "~/lib/stage";
import { useWords } from "~/ui/useWords";

const outcomes = ["BLOCK", "EXEMPT", "SECTION_ONLY", "EXPERT", "EXPERT_COLLECTIVE"];
const grades = ["EXCELLENT", "GOOD", "FAIR", "POOR"];

/** The words of a query in the language of the screen; units and sections once one is asked for. */
export function useVocabulary(text: string): Vocabulary {
  const { t } = useWords("search", "stages", "ui");
  const name = (field: string) => t(`fields.${field}`);
  const value = (field: string) => new RegExp(`(?:^|\\s)${name(field)}[:：](\\S*)`).exec(text)?.[1];
  const unit = value("unit");
  const [{ data }] = useQuery({
    query: PaletteTermsDocument,
    variables: { unit: unit ?? "" },
    pause: unit === undefined && value("section") === undefined,
  });
  const terms = (codes: readonly string[], say: (code: string) => string): Term[] =>
    codes.map((code) => ({ code, label: say(code) }));
  const named = (rows: readonly { code: string; nameZh: string }[]): Term[] =>
    rows.map(({ code, nameZh }) => ({ code, label: nameZh }));
  return {
    fields: {
      stage: name("stage"),
      amount: name("amount"),
      unit: name("unit"),
      section: name("section"),
      outcome: name("outcome"),
      grade: name("grade"),
      priority: name("priority"),
      year: name("year"),
    },
    terms: {
      stage: terms(stagesOf("declaration"), (code) => t(`stages:declaration.${code}`)),
      outcome: terms(outcomes, (code) => t(`ui:outcomes.${code}`)),
      grade: terms(grades, (code) => t(`grades.${code}`)),
      unit: named(data?.units.edges?.flatMap((edge) => edge?.node ?? []) ?? []),
      section: named(data?.sections ?? []),
    },
    overdue: t("fields.overdue"),
  };
}
