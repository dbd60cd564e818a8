import { allowed } from "~/generated/allowed";
import type { Role } from "~/generated/graphql";
import type { May } from "~/ui/useMay";

/** What these roles may ask for, as the schema guards its verbs. */
export function mayOf(roles: readonly Role[]): May {
  return (verb) => allowed[verb]?.some((role) => roles.includes(role)) ?? false;
}
