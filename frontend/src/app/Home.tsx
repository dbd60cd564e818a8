import { lazy, Suspense } from "react";
import { HomePage } from "~/features/home/HomePage";
import { Loading } from "~/ui/states";
import { useMay } from "~/ui/useMay";

const HealthPanel = lazy(() => import("~/features/system/HealthPanel"));

/** Everybody's home; administrators see first how the installation does. */
export function Home() {
  const may = useMay();
  return (
    <HomePage
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
