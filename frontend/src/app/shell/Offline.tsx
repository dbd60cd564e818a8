import { useSyncExternalStore } from "react";
import { useWords } from "~/ui/useWords";

function onLine(tell: () => void): () => void {
  addEventListener("online", tell);
  addEventListener("offline", tell);
  return () => {
    removeEventListener("online", tell);
    removeEventListener("offline", tell);
  };
}

/** Says at once that the network is gone, and what that means for what was typed. */
export function Offline() {
  const { t } = useWords("app");
  const gone = useSyncExternalStore(onLine, () => !navigator.onLine);
  return (
    <div role="status" className="offline">
      {gone && <p>{t("offline")}</p>}
    </div>
  );
}
