import { useEffect, useEffectEvent, useRef } from "react";

/** Asks a question again whenever what it hangs on has changed: the page hears of that, the question does not. */
export function useAgain(change: string, ask: (options: { requestPolicy: "network-only" }) => void): void {
  const again = useEffectEvent(() => ask({ requestPolicy: "network-only" }));
  const before = useRef(change);
  useEffect(() => {
    if (before.current === change) return;
    before.current = change;
    again();
  }, [change]);
}
