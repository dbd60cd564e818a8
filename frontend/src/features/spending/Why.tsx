import { useWords } from "~/ui/useWords";

/** How a score came about: its rule, inputs and rounding, for whoever asks. */
export function Why({ text }: { text: string | undefined }) {
  const { t } = useWords("spending");
  if (!text) return null;
  return (
    <details className="spending-why">
      <summary>{t("results.whySo")}</summary>
      {text}
    </details>
  );
}
