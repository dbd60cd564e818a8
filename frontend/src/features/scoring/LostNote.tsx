import { useSyncExternalStore } from "react";
import { useWords } from "~/ui/useWords";
import { useKeepers } from "./useKeeper";

/** Says what was typed on this device and never reached the server because the round ended. */
export function LostNote() {
  const { t } = useWords("scoring");
  const keepers = useKeepers();
  const lost = useSyncExternalStore(keepers.subscribe, keepers.lost);
  if (lost.length === 0) return null;
  return (
    <section className="score-lost" role="alert">
      <h2>{t("lost.title")}</h2>
      <ul>
        {lost.map(({ sheet, name, count }) => (
          <li key={sheet}>{t("lost.of", { name: name || t("lost.nameless"), count })}</li>
        ))}
      </ul>
      <p>{t("lost.why")}</p>
      <button type="button" className="button" onClick={() => void keepers.acknowledge()}>
        {t("lost.read")}
      </button>
    </section>
  );
}
