import { lazy, Suspense, useSyncExternalStore } from "react";
import { useKeepers } from "./useKeeper";

const LostWords = lazy(() => import("./LostWords"));

/** What was typed on this device and came too late, of one sheet or of all. */
export function LostNote({ sheet }: { sheet?: string }) {
  const keepers = useKeepers();
  const lost = useSyncExternalStore(keepers.subscribe, keepers.lost);
  const shown = lost.filter((each) => !sheet || each.sheet === sheet);
  if (shown.length === 0) return null;
  return (
    <Suspense fallback={null}>
      {shown.map((each) => (
        <LostWords key={each.sheet} lost={each} onRead={() => keepers.dismiss(each.sheet)} />
      ))}
    </Suspense>
  );
}
