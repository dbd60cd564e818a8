import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type {
  Counted,
  DeclarationStage,
  ExecutionBand,
  Grade,
  IndicatorsCounted,
  Rectification,
  ScreeningOutcome,
  StatisticsFilter,
} from "~/generated/graphql";

/** What the tables count, as the server is asked. */
export function useFilter(): StatisticsFilter {
  const { year, batch, section, unit, funcClass, nature, tag } = useSearch({ from: "/shell/statistics" });
  return { budgetYear: year, batchID: batch, sectionCode: section, unitCode: unit, funcClass, nature, tag };
}

/** The same as lists have it in their URL. */
export function useNarrowing() {
  const { batch, section, unit, funcClass, nature, tag } = useSearch({ from: "/shell/statistics" });
  return { batch, section, unit, funcClass, nature, tag };
}

/** The way to another page of a long table. */
export function usePages() {
  const navigate = useNavigate({ from: "/statistics" });
  return (to: number) =>
    void navigate({ search: (before) => ({ ...before, page: to > 1 ? to : undefined }) });
}

/** What narrows the list of declarations to one figure. */
export type OfFigure = {
  year?: number;
  batch?: undefined;
  counted?: Counted;
  stages?: DeclarationStage[];
  section?: string;
  unit?: string;
  funcClass?: string;
  outcome?: ScreeningOutcome;
  nature?: string;
  grade?: Grade;
  ungraded?: true;
  priority?: number;
  returns?: number;
  execution?: ExecutionBand;
  cutReason?: string;
  passed?: DeclarationStage;
  expert?: string;
  indicators?: IndicatorsCounted;
  level2?: string;
};

/** The way to the declarations that a figure counts. */
export function Declarations({ of, children }: { of: OfFigure; children: ReactNode }) {
  const narrowing = useNarrowing();
  return (
    <Link to="/declarations" search={{ ...narrowing, ...of }}>
      {children}
    </Link>
  );
}

/** The way to the monitorings that a figure counts. */
export function Monitorings({
  of,
  children,
}: {
  of: { month: number; light?: "GREEN" | "YELLOW" | "RED"; unlit?: true; suspended?: true };
  children: ReactNode;
}) {
  const narrowing = useNarrowing();
  return (
    <Link to="/monitorings" search={{ ...narrowing, ...of }}>
      {children}
    </Link>
  );
}

/** The way to the self-evaluations that a figure counts. */
export function SelfEvaluations({
  of,
  children,
}: {
  of: { unit: string; inflated?: true };
  children: ReactNode;
}) {
  const narrowing = useNarrowing();
  return (
    <Link to="/self-evaluations" search={{ ...narrowing, ...of, rechecked: true }}>
      {children}
    </Link>
  );
}

/** The way to the evaluations that a figure counts. */
export function Evaluations({
  of,
  children,
}: {
  of: { section: string; rectification: Rectification };
  children: ReactNode;
}) {
  const narrowing = useNarrowing();
  return (
    <Link to="/evaluations" search={{ ...narrowing, ...of }}>
      {children}
    </Link>
  );
}
