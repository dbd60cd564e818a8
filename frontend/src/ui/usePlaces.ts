import { useNavigate, useRouterState } from "@tanstack/react-router";

/** How many rows a page of a list has. */
export const pageSize = 50;

type Found = { pageInfo: { endCursor?: string | null } };

/**
 * Moves between the pages of a list. The page stands in the URL by the cursor it
 * begins behind; the cursors of the pages before it travel with the history, so
 * that the way back is known after a reload too.
 */
export function usePlaces() {
  const navigate = useNavigate();
  const trail = useRouterState({ select: ({ location }) => location.state.trail ?? [] });
  return (where: "first" | "back" | "next", at: { after?: string; page?: number }, found: Found) => {
    const { after, page = 1 } = at;
    const before = trail.length > 0 ? trail : [undefined];
    const way = {
      first: { after: undefined, page: undefined, trail: [] },
      back: {
        after: before.at(-1),
        page: before.length > 1 ? page - 1 : undefined,
        trail: trail.slice(0, -1),
      },
      next: { after: found.pageInfo.endCursor ?? undefined, page: page + 1, trail: [...trail, after] },
    }[where];
    void navigate({
      to: ".",
      search: (search) => ({ ...search, after: way.after, page: way.page }),
      state: (state) => ({ ...state, trail: way.trail }),
    });
  };
}

declare module "@tanstack/react-router" {
  interface HistoryState {
    /** The cursors of the pages before this one. */
    trail?: (string | undefined)[];
  }
}
