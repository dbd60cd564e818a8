import { useWords } from "~/ui/useWords";

const methods = [
  "closed",
  "spread",
  "bias",
  "leniency",
  "correlation",
  "alpha",
  "icc",
  "concordance",
  "far",
  "dropped",
  "minutes",
  "cuts",
];

/** What each figure is, in plain words, and where it is taken from. */
export function Methods() {
  const { t } = useWords("quality");
  return (
    <section className="panel">
      <h2>{t("methods.title")}</h2>
      <dl className="methods">
        {methods.map((key) => (
          <div key={key}>
            <dt>{t(`methods.${key}`)}</dt>
            <dd>{t(`methods.${key}Text`)}</dd>
            <dd className="soft">{t(`methods.${key}Source`)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
