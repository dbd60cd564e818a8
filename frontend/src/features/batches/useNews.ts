import { useEffect, useEffectEvent, useState } from "react";
import { useSubscription } from "urql";
import { BatchNewsDocument } from "~/generated/graphql";
import { useResumed } from "~/ui/useResumed";

/** A board asks anew at most once in this time, however much changes. */
const pause = 1_000;

/** Calls back soon after something in the batch has changed. */
export function useNews(id: string, onNews: () => void): void {
  const tell = useEffectEvent(onNews);
  const [heard, hear] = useState(0);
  useSubscription({ query: BatchNewsDocument, variables: { id } }, (_, data) => {
    hear((times) => times + 1);
    return data;
  });
  useResumed(onNews);
  useEffect(() => {
    if (heard === 0) return;
    const timer = setTimeout(tell, pause);
    return () => clearTimeout(timer);
  }, [heard]);
}
