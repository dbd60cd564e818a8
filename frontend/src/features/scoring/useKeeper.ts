import { use, useEffect, useState, useSyncExternalStore } from "react";
import { type Client, useClient } from "urql";
import type { Pack } from "~/lib/pack";
import { usePack } from "~/ui/usePack";
import { type Shown, storedOf } from "./door";
import { Filling } from "./filling";
import { Keepers } from "./keepers";

const fillings = new WeakMap<Client, Filling>();

/** What of this visit is ready for when there is no network. */
export function fillingOf(client: Client): Filling {
  const filling = fillings.get(client) ?? new Filling();
  fillings.set(client, filling);
  return filling;
}

const opened = new WeakMap<Client, Promise<Keepers>>();
const ready = new WeakMap<Client, Keepers>();

/** The keepers of this visit; they live as long as the client does, whatever page is shown. */
export function keepersOf(client: Client, pack: Promise<Pack | null>): Promise<Keepers> {
  const known = opened.get(client);
  if (known) return known;
  const made = pack.then((open) => Keepers.open(client, open));
  opened.set(client, made);
  made.then(
    (keepers) => ready.set(client, keepers),
    () => undefined, // told to whoever uses them
  );
  return made;
}

export function useKeepers(): Keepers {
  const client = useClient();
  const pack = usePack();
  return ready.get(client) ?? use(keepersOf(client, pack));
}

/**
 * Whether the keepers are there. A sheet waits for them here before it uses them: what
 * Suspense has hidden React shows 300 ms later at the earliest.
 */
export function useKeepersOpened(): boolean {
  const client = useClient();
  const pack = usePack();
  const [isOpen, setOpen] = useState(ready.has(client));
  useEffect(() => {
    const done = () => setOpen(true);
    keepersOf(client, pack).then(done, done);
  }, [client, pack]);
  return isOpen;
}

/** Keeps the sheet on the page; it begins with what the page has loaded, and with what an earlier visit has left. */
export function useKeeper(id: string, start: Shown) {
  const keepers = useKeepers();
  const [keeper, setKeeper] = useState(() => keepers.of(id, storedOf(start)));
  const keeping = useSyncExternalStore(keeper.subscribe, keeper.now);
  useEffect(() => {
    setKeeper(keepers.of(id, storedOf(start))); // read anew meanwhile; of a stopped one a new one begins
  }, [keepers, id, start]);
  useEffect(
    () => () => {
      void keeper.flush();
    },
    [keeper],
  );
  return { keeper, keeping };
}
