import { useRouteContext } from "@tanstack/react-router";
import { lazy, Suspense } from "react";
import { HomePage } from "~/features/home/HomePage";
import { Loading } from "~/ui/states";
import { useMay } from "~/ui/useMay";
import { closedTo, oversees } from "./shell/menu";

const HealthPanel = lazy(() => import("~/features/system/HealthPanel"));
const YearNumbers = lazy(() => import("~/features/dashboard/YearNumbers"));

/** Everybody's home; administrators see first how the installation does, leaders how the year stands. */
export function Home() {
  const { viewer } = useRouteContext({ from: "__root__" });
  const may = useMay();
  return (
    <HomePage
      batches={!closedTo("/declarations", viewer.roles)}
      lead={
        <Suspense fallback={<Loading />}>
          {may("health") && <HealthPanel />}
          {oversees(viewer.roles) && <YearNumbers />}
        </Suspense>
      }
    />
  );
}
