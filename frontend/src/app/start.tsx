import { type ReactNode, StrictMode, Suspense } from "react";
import { createRoot } from "react-dom/client";
import { Loading, Refused } from "~/ui/states";
import { WordsContext } from "~/ui/useWords";
import { forget, remembered } from "./remembered";
import type { Session, Viewer } from "./session";
import { first, words } from "./words";

const fetchHouse = () => import("./House");
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

async function showDoor(session: Session): Promise<void> {
  const { Door } = await import("./Door");
  const enter = () => {
    history.replaceState(null, "", wanted());
    void showHouse(session);
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
async function showHouse(session: Session): Promise<void> {
  const last = remembered();
  const enter = async (viewer: Viewer) => {
    const { House } = await fetchHouse();
    show(<House session={session} viewer={viewer} />);
  };
  try {
    const viewer = await session.open();
    if (viewer) return await enter(viewer);
    if (last) await thin(last.login).catch(() => undefined);
    const here = location.pathname + location.search;
    history.replaceState(null, "", here === "/" ? "/sign-in" : `/sign-in?next=${encodeURIComponent(here)}`);
    await showDoor(session);
  } catch {
    if (last) return enter(session.resume(last));
    show(
      <main className="bare">
        <Refused failure={{ kind: "offline" }} retry={() => location.reload()} />
      </main>,
    );
  }
}

async function showCommons(): Promise<void> {
  const [{ Commons }] = await Promise.all([import("./Commons"), words.load("disclosure")]);
  show(<Commons />);
}

async function showPoll(): Promise<void> {
  const [{ Poll }] = await Promise.all([import("./Poll"), words.load("survey")]);
  show(<Poll />);
}

/**
 * Shows what lies at the address: what stands open to everybody, the door, or the house. Each
 * is fetched first: what Suspense has hidden React shows 300 ms later at the earliest.
 */
export async function start(session: Session): Promise<void> {
  await first;
  show(<Loading />);
  const place = location.pathname;
  if (place === "/public" || place === "/check") await showCommons();
  else if (place === "/survey") await showPoll();
  else if (place === "/sign-in") await showDoor(session);
  else await showHouse(session);
}
