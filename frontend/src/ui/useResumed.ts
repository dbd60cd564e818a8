import { useEffect, useEffectEvent } from "react";

/** Calls back when live news are back after a gap, to ask anew what may have changed. */
export function useResumed(onResumed: () => void): void {
  const resumed = useEffectEvent(onResumed);
  useEffect(() => {
    const listener = () => resumed();
    addEventListener("hengxiao.resumed", listener);
    return () => removeEventListener("hengxiao.resumed", listener);
  }, []);
}
