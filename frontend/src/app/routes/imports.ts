import { createRoute, type SearchSchemaInput } from "@tanstack/react-router";
import { type Workbook, workbooks } from "~/features/imports/workbooks";
import { page } from "../page";
import { oneIn } from "./search";
import { shellRoute } from "./shell";

/** Which kind of workbook is brought in. */
type ImportsSearch = { of?: Workbook };

/** 表格导入. */
export const importsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/imports",
  validateSearch: (
    search: Partial<Record<keyof ImportsSearch, unknown>> & SearchSchemaInput,
  ): ImportsSearch => ({
    of: oneIn(search.of, workbooks),
  }),
  component: page("imports", () => import("~/features/imports/ImportsPage"), "ImportsPage"),
});
