import { useRouter } from "@tanstack/react-router";
import { Refused } from "~/ui/states";

/** A page that could not be loaded or drawn; nothing that was saved is lost. */
export function Broken() {
  const router = useRouter();
  const retry = () => void router.invalidate();
  return (
    <main className="bare">
      <Refused
        failure={navigator.onLine ? { kind: "broken", trace: "" } : { kind: "offline" }}
        retry={retry}
      />
    </main>
  );
}
