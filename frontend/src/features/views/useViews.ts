import { useClient, useQuery } from "urql";
import {
  OrderViewsDocument,
  RemoveViewDocument,
  type Role,
  SavedViewsDocument,
  SaveViewDocument,
} from "~/generated/graphql";
import type { Failure } from "~/lib/fault";
import type { ViewedList } from "~/ui/SavedViews";
import { useIntent } from "~/ui/useIntent";
import { useMay } from "~/ui/useMay";
import { useWords } from "~/ui/useWords";

/** A query that is kept under a name; position 0 is another's that is shared. */
export type View = {
  id: string;
  version: number;
  name: string;
  query: string;
  position: number;
  opening: boolean;
  sharedWith?: string | null;
};

type NewView = {
  id?: string;
  version?: number;
  name: string;
  query: string;
  opening: boolean;
  sharedWith?: string | null;
};

type Views = {
  views: readonly View[];
  /** The roles that one may share a view with. */
  roles: readonly string[];
  roleName: (role: string) => string;
  save: (view: NewView) => Promise<Failure | null>;
  remove: (view: View) => Promise<Failure | null>;
  order: (ids: string[]) => Promise<Failure | null>;
};

/** The roles with which the office shares its views. */
const shared: readonly Role[] = [
  "UNIT_CLERK",
  "UNIT_HEAD",
  "DEPT_REVIEWER",
  "SECTION_REVIEWER",
  "PERF_OFFICE",
  "BUDGET_SECTION",
  "LEADER",
];

const touches = ["SavedView"];

/** The views over a list, as the server keeps them, and what may be done with them. */
export function useViews(list: ViewedList): Views {
  const { t } = useWords("app");
  const may = useMay();
  const client = useClient();
  const [{ data }] = useQuery({ query: SavedViewsDocument, variables: { list } });
  const [, save] = useIntent(SaveViewDocument, touches);
  const [, remove] = useIntent(RemoveViewDocument, touches);
  const [, order] = useIntent(OrderViewsDocument, touches);
  /** A list that held nothing yet is not among what a write touches. */
  const anew = () =>
    client.query(SavedViewsDocument, { list }, { requestPolicy: "network-only" }).toPromise();
  return {
    views: data?.savedViews ?? [],
    roles: may("urgeDeclaration") ? shared : [],
    roleName: (role) => t(`roles.${role}`),
    save: async ({ sharedWith, ...view }) => {
      const role = shared.find((each) => each === sharedWith) ?? null;
      const { failure } = await save({ input: { ...view, list, sharedWith: role } });
      if (!failure) await anew();
      return failure;
    },
    remove: async ({ id, version }) => (await remove({ input: { id, version } })).failure,
    order: async (ids) => (await order({ input: { list, ids } })).failure,
  };
}
