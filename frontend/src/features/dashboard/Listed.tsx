import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { type ReactNode, useCallback } from "react";
import type { Counted, DeclarationStage, DispersionBand, Grade } from "~/generated/graphql";
import type { Figures } from "./DashboardPage";

/** What narrows the list of declarations to one figure. */
export type Narrowing = {
  batch?: string;
  section?: string;
  unit?: string;
  counted?: Counted;
  stages?: DeclarationStage[];
  grade?: Grade;
  ungraded?: true;
  overdue?: true;
  stuckDays?: number;
  submittedOn?: string;
  dispersion?: DispersionBand;
};

/** What narrows the list to one place. */
export const at = (by: Figures["by"], code: string): Narrowing =>
  by === "SECTION" ? { section: code } : { unit: code };

/** The narrowing of the whole dashboard, and the way to the list of a figure. */
export function useListed() {
  const { batch, section } = useSearch({ strict: false });
  const navigate = useNavigate();
  const open = useCallback(
    (figure: Narrowing) => void navigate({ to: "/declarations", search: { batch, section, ...figure } }),
    [navigate, batch, section],
  );
  return { batch, section, open };
}

/** A figure that leads to the declarations it counts. */
export function Listed({ of, children }: { of: Narrowing; children: ReactNode }) {
  const { batch, section } = useListed();
  return (
    <Link to="/declarations" search={{ batch, section, ...of }}>
      {children}
    </Link>
  );
}
