import { useRouteContext } from "@tanstack/react-router";
import { lazy, Suspense } from "react";
import { HomePage } from "~/features/home/HomePage";
import { Loading } from "~/ui/states";
import { useMay } from "~/ui/useMay";
import { closedTo } from "./shell/menu";

const HealthPanel = lazy(() => import("~/features/system/HealthPanel"));

/** Everybody's home; administrators see first how the installation does. */
export function Home() {
  const { viewer } = useRouteContext({ from: "__root__" });
  const may = useMay();
  return (
    <HomePage
      batches={!closedTo("/declarations", viewer.roles)}
      lead={
        may("health") && (
          <Suspense fallback={<Loading />}>
            <HealthPanel />
          </Suspense>
        )
      }
    />
  );
}
