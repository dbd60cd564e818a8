import "~/ui/colours.css";
import "~/ui/base.css";
import "~/ui/parts.css";
import "~/ui/print.css";
import { lazy, type ReactNode, StrictMode, Suspense } from "react";
import { createRoot } from "react-dom/client";
import { Loading, Refused } from "~/ui/states";
import { WordsContext } from "~/ui/useWords";
import { install } from "./install";
import { forget, remembered } from "./remembered";
import { Session } from "./session";
import { first, words } from "./words";

const fetchHouse = () => import("./House");
const House = lazy(fetchHouse);
const Commons = lazy(async () => {
  const [module] = await Promise.all([import("./Commons"), words.load("disclosure")]);
  return module;
});
const Poll = lazy(async () => {
  const [module] = await Promise.all([import("./Poll"), words.load("survey"), first]);
  return module;
});
const fetchDoor = () => import("./Door");
const Door = lazy(() => fetchDoor().then(({ Door: page }) => ({ default: page })));
const session = new Session();
const root = createRoot(document.getElementById("root") as HTMLElement);

function show(page: ReactNode): void {
  root.render(
    <StrictMode>
      <WordsContext value={words}>
        <Suspense fallback={<Loading />}>{page}</Suspense>
      </WordsContext>
    </StrictMode>,
  );
}

/** Where to after signing in: a place of this very site, never another host. */
function wanted(): string {
  const next = new URLSearchParams(location.search).get("next") ?? "/";
  return /^\/(?![/\\])/.test(next) ? next : "/";
}

function showDoor(): void {
  const enter = () => {
    history.replaceState(null, "", wanted());
    void showHouse();
  };
  show(<Door session={session} prepare={fetchHouse} enter={enter} />);
}

/** The session is over: of what this device kept only what was typed and not sent stays, sealed. */
async function thin(login: string): Promise<void> {
  forget();
  const { Pack } = await import("~/lib/pack");
  await (await Pack.open(login)).thin();
}

/**
 * Takes up the session of the cookie; without one it leads to the door and back. Where
 * nobody answers, who worked here last goes on with what this device keeps.
 */
async function showHouse(): Promise<void> {
  const last = remembered();
  try {
    const viewer = await session.open();
    if (viewer) return show(<House session={session} viewer={viewer} />);
    if (last) await thin(last.login).catch(() => undefined);
    const here = location.pathname + location.search;
    history.replaceState(null, "", here === "/" ? "/sign-in" : `/sign-in?next=${encodeURIComponent(here)}`);
    showDoor();
  } catch {
    if (last) return show(<House session={session} viewer={session.resume(last)} />);
    show(
      <main className="bare">
        <Refused failure={{ kind: "offline" }} retry={() => location.reload()} />
      </main>,
    );
  }
}

const place = location.pathname;
if (place === "/public" || place === "/check") show(<Commons />);
else if (place === "/survey") show(<Poll />);
else {
  const atDoor = place === "/sign-in";
  void (atDoor ? fetchDoor() : fetchHouse().then((house) => house.fetchPage()));
  void first.then(() => (atDoor ? showDoor() : showHouse()));
}

if (import.meta.env.PROD) addEventListener("load", () => void install().catch(() => undefined));
