import { CutReasons, Experts, Reserve, Similar, Steps } from "./ReviewTables";
import { Executions, Lights, Lines, Rectified, SelfChecks, Zeros } from "./SpendingTables";
import type { FollowName } from "./tables";

/** One of the tables beside those of the declarations; each is asked when it is shown. */
export function FollowTable({ table }: { table: FollowName }) {
  switch (table) {
    case "lines":
      return <Lines />;
    case "executions":
      return <Executions />;
    case "cutReasons":
      return <CutReasons />;
    case "selfChecks":
      return <SelfChecks />;
    case "steps":
      return <Steps />;
    case "experts":
      return <Experts />;
    case "rectification":
      return <Rectified />;
    case "lights":
      return <Lights />;
    case "reserve":
      return <Reserve />;
    case "zeros":
      return <Zeros />;
    case "similar":
      return <Similar />;
  }
}
