import { useNavigate, useSearch } from "@tanstack/react-router";
import { useEffect, useEffectEvent } from "react";
import { useQuery } from "urql";
import { ReviewQueueDocument } from "~/generated/graphql";
import { byDeadline, pageSize, type QueueRow, queueFilter } from "./queue";

/**
 * The projects before and after this one in the queue, also by the keys K and J.
 * Of one that has left the queue meanwhile the next is the queue's first.
 */
export function useNeighbours(id: string): { previous?: QueueRow; next?: QueueRow } {
  const { year } = useSearch({ from: "/shell" });
  const navigate = useNavigate();
  const [{ data }] = useQuery({
    query: ReviewQueueDocument,
    variables: { filter: queueFilter({ year }), first: pageSize },
  });
  const rows = data ? byDeadline(data) : [];
  const at = rows.findIndex((row) => row.id === id);
  const previous = rows[at - 1];
  const next = rows[at + 1];

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const to = event.key === "j" ? next : event.key === "k" ? previous : undefined;
    if (!to || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    event.preventDefault();
    void navigate({ to: "/review/$declarationId", params: { declarationId: to.id } });
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event);
    addEventListener("keydown", listener);
    return () => removeEventListener("keydown", listener);
  }, []);
  return { previous, next };
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.closest("input, select, textarea, dialog") !== null)
  );
}
