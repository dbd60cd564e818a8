import { createRoute, type SearchSchemaInput } from "@tanstack/react-router";
import { page } from "../page";
import { textIn, wholeIn } from "./search";
import { shellRoute } from "./shell";

type QualitySearch = { batch?: string; page?: number };

const qualityRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/quality",
  validateSearch: (
    search: Partial<Record<keyof QualitySearch, unknown>> & SearchSchemaInput,
  ): QualitySearch => ({
    batch: textIn(search.batch),
    page: wholeIn(search.page, 2, 100_000),
  }),
  component: page("quality", () => import("~/features/quality/QualityPage"), "QualityPage"),
});

/** Which sheets a number counts. */
type SheetsSearch = {
  declaration?: string;
  expert?: string;
  panel?: string;
  dropped?: true;
  far?: true;
  page?: number;
};

const yes = (value: unknown): true | undefined => (value === true ? true : undefined);

const sheetsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/quality/$batchId/sheets",
  validateSearch: (
    search: Partial<Record<keyof SheetsSearch, unknown>> & SearchSchemaInput,
  ): SheetsSearch => ({
    declaration: textIn(search.declaration),
    expert: textIn(search.expert),
    panel: textIn(search.panel),
    dropped: yes(search.dropped),
    far: yes(search.far),
    page: wholeIn(search.page, 2, 100_000),
  }),
  component: page("quality", () => import("~/features/quality/SheetsPage"), "SheetsPage"),
});

/** 评审质量: the figures of a batch, and the raw sheets behind each. */
export const qualityRoutes = [qualityRoute, sheetsRoute] as const;
