import { useOnline } from "~/ui/useOnline";
import { useWords } from "~/ui/useWords";

/** Says at once that the network is gone, and what that means for what was typed. */
export function Offline() {
  const { t } = useWords("app");
  const online = useOnline();
  return (
    <div role="status" className="offline">
      {!online && <p>{t("offline")}</p>}
    </div>
  );
}
