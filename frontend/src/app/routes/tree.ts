import { accountRoute } from "./account";
import { agencyRoutes } from "./agencies";
import { allocationRoute } from "./allocation";
import { approvalRoute } from "./approval";
import { auditRoute } from "./audit";
import { batchRoutes } from "./batches";
import { dashboardRoute } from "./dashboard";
import { deskRoute } from "./desk";
import { disclosureRoute } from "./disclosure";
import { expertRoutes } from "./experts";
import { filingRoutes } from "./filing";
import { homeRoute } from "./home";
import { importsRoute } from "./imports";
import { indicatorRoutes } from "./indicators";
import { meetingRoutes } from "./meeting";
import { noticesRoute } from "./notices";
import { overallRoutes } from "./overall";
import { panelRoutes } from "./panel";
import { printsRoute } from "./prints";
import { projectRoutes } from "./projects";
import { qualityRoutes } from "./quality";
import { reportRoutes } from "./reports";
import { reviewRoutes } from "./review";
import { rootRoute } from "./root";
import { scoringRoutes } from "./scoring";
import { shellRoute } from "./shell";
import { spendingRoutes } from "./spending";
import { standardRoutes } from "./standards";
import { standingRoutes } from "./standing";
import { statisticsRoute } from "./statistics";
import { systemRoutes } from "./system";

/**
 * All pages behind the door. A new one: its route in a file of this folder named after its verb,
 * one line here, and, where a menu leads to it, one line in shell/menu.ts.
 */
export const routeTree = rootRoute.addChildren([
  shellRoute.addChildren([
    // native pages: phone, print, home
    homeRoute,
    noticesRoute,
    ...projectRoutes,
    ...filingRoutes,
    ...reviewRoutes,
    ...panelRoutes,
    ...scoringRoutes,
    ...meetingRoutes,
    ...expertRoutes,
    ...agencyRoutes,
    ...batchRoutes,
    ...reportRoutes,
    allocationRoute,
    approvalRoute,
    disclosureRoute,
    ...spendingRoutes,
    ...overallRoutes,
    ...qualityRoutes,
    dashboardRoute,
    statisticsRoute,
    importsRoute,
    printsRoute,
    ...standingRoutes,
    ...standardRoutes,
    ...indicatorRoutes,
    ...systemRoutes,
    auditRoute,
    accountRoute,
    deskRoute.addChildren([]), // pages with antd
  ]),
]);
