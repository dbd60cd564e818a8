import type { Page } from "@playwright/test";

/**
 * What a person feels of a page: the largest paint (LCP) and the time that the page could not
 * answer (TBT: what each task takes over 50 ms), both in ms, and how far things moved (CLS).
 */
export type Felt = { paint: number; blocked: number; shift: number };

declare global {
  interface Window {
    felt: Felt & { keys: Map<number, number> };
  }
}

type Shift = PerformanceEntry & { value: number; hadRecentInput: boolean };
type Input = PerformanceEntry & { interactionId: number };

/** Lets every page that is loaded from now on count what a person feels. */
export async function feel(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const felt = { paint: 0, blocked: 0, shift: 0, keys: new Map<number, number>() };
    window.felt = felt;
    const count = (type: string, each: (entry: PerformanceEntry) => void, options: object = {}) =>
      new PerformanceObserver((list) => list.getEntries().forEach(each)).observe({
        type,
        buffered: true,
        ...options,
      });
    count("largest-contentful-paint", ({ startTime }) => {
      felt.paint = startTime;
    });
    count("longtask", ({ duration }) => {
      felt.blocked += Math.max(0, duration - 50);
    });
    count("layout-shift", (entry) => {
      const { value, hadRecentInput } = entry as Shift;
      if (!hadRecentInput) felt.shift += value;
    });
    const keys = (entry: PerformanceEntry) => {
      const { interactionId, duration, name } = entry as Input;
      if (interactionId && name.startsWith("key"))
        felt.keys.set(interactionId, Math.max(duration, felt.keys.get(interactionId) ?? 0));
    };
    count("event", keys, { durationThreshold: 16 });
  });
}

export async function felt(page: Page): Promise<Felt> {
  return page.evaluate(() => {
    const { paint, blocked, shift } = window.felt;
    return { paint, blocked, shift };
  });
}

/** How long each key took until it was painted, in ms; those below 16 ms are not told by a browser. */
export async function keysFelt(page: Page): Promise<number[]> {
  return page.evaluate(() => [...window.felt.keys.values()]);
}

/** A machine so many times as slow, on a line of 10 Mbit/s that takes 40 ms. */
export async function slow(page: Page, times: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: times });
  if (times === 1) return;
  const bytes = (10 * 1_000_000) / 8;
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: 40,
    downloadThroughput: bytes,
    uploadThroughput: bytes,
  });
}
