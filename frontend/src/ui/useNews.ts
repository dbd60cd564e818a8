import { useEffect, useEffectEvent, useState } from "react";
import { type AnyVariables, type TypedDocumentNode, useSubscription } from "urql";
import { useResumed } from "./useResumed";

/** A page asks anew at most once in this time, however much changes. */
const pause = 1_000;

type News<Data, Variables> = {
  /** A subscription that says that something changed, and its variables. */
  of: TypedDocumentNode<Data, Variables>;
  variables: Variables;
  /** Whether this news concerns the page; every one does when left out. */
  concerns?: (data: Data) => boolean;
  /** The viewer may not listen, or has nothing to listen for. */
  deaf?: boolean;
};

/**
 * Calls back soon after something has changed that the page shows. Those who listen to the same
 * share one stream, and who joins it late has missed what it told: joining counts as news.
 */
export function useNews<Data, Variables extends AnyVariables>(
  { of: query, variables, concerns, deaf = false }: News<Data, Variables>,
  onNews: () => void,
): void {
  const tell = useEffectEvent(onNews);
  const [heard, hear] = useState(0);
  useSubscription({ query, variables, pause: deaf }, (_: Data | undefined, data: Data) => {
    if (!concerns || concerns(data)) hear((times) => times + 1);
    return data;
  });
  useResumed(onNews);
  const news = deaf ? null : `${JSON.stringify(variables)} ${heard}`;
  useEffect(() => {
    if (news === null) return;
    const timer = setTimeout(tell, pause);
    return () => clearTimeout(timer);
  }, [news]);
}
