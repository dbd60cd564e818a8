import { expect, test, vi } from "vitest";
import { eventsOf, listen } from "./events";

function body(...pieces: string[]): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    start(stream) {
      for (const piece of pieces) stream.enqueue(encoder.encode(piece));
      stream.close();
    },
  });
}

async function all(...pieces: string[]) {
  const found = [];
  for await (const event of eventsOf(body(...pieces))) found.push(event);
  return found;
}

test.each([
  ["events are told apart by a blank line", ["event: next\ndata: 1\n\nevent: complete\n\n"]],
  ["an event may come in pieces", ["eve", "nt: next\nda", "ta: 1\n", "\nevent: complete\n\n"]],
  [
    "lines may end as on Windows, comments keep the stream open",
    [":\r\n\r\nevent: next\r\ndata: 1\r\n\r\nevent: complete\r\n\r\n"],
  ],
])("%s", async (_, pieces) => {
  expect(await all(...pieces)).toEqual([
    { event: "next", data: "1" },
    { event: "complete", data: "" },
  ]);
});

test("a stream that ends is opened again after growing pauses, and says that there was a gap", async () => {
  const streams = [
    () => new Response(body('event: next\ndata: {"n":1}\n\n')),
    () => Promise.reject(new TypeError("Failed to fetch")),
    () => new Response(null, { status: 503 }),
    () => new Response(body('event: next\ndata: {"n":2}\n\nevent: complete\n\n')),
    () => new Response(body('event: next\ndata: {"n":3}\n\n')),
  ];
  const said: unknown[] = [];
  const pauses: number[] = [];
  await new Promise<void>((heard) => {
    const stop: () => void = listen<{ n: number }>({
      open: async () => (streams.shift() ?? (() => new Response(null, { status: 500 })))(),
      next({ n }) {
        said.push(n);
        if (n === 3) heard();
      },
      resumed: () => said.push("resumed"),
      async wait(milliseconds) {
        pauses.push(milliseconds);
        if (streams.length === 0) stop();
      },
    });
  });
  expect(said).toEqual([1, "resumed", 2, "resumed", 3]);
  expect(pauses.slice(0, 4)).toEqual([1_000, 2_000, 4_000, 1_000]);
});

test("whoever stops listening hears nothing more", async () => {
  let opened = 0;
  const stop: () => void = listen({
    open: async () => {
      opened += 1;
      return new Response(null, { status: 503 });
    },
    next: () => undefined,
    resumed: () => undefined,
    wait: async () => stop(),
  });
  await new Promise((go) => setTimeout(go, 20));
  expect(opened).toBe(1);
});

test.each([
  ["rests while nobody sees the page, and comes back as after a gap", false, [1, "closed", "resumed", 2]],
  ["goes on unseen if it works on something", true, [1]],
])("it %s", async (_, unseen, wanted) => {
  let hidden = false;
  vi.spyOn(document, "hidden", "get").mockImplementation(() => hidden);
  const turn = async (away: boolean) => {
    hidden = away;
    document.dispatchEvent(new Event("visibilitychange"));
    await new Promise((go) => setTimeout(go, 20));
  };
  const said: unknown[] = [];
  let opened = 0;
  const stop = listen<{ n: number }>({
    open: async (signal) => {
      opened += 1;
      const text = new TextEncoder().encode(`event: next\ndata: {"n":${opened}}\n\n`);
      return new Response(
        new ReadableStream({
          start(stream) {
            stream.enqueue(text);
            signal.addEventListener("abort", () => {
              if (said.at(-1) === 1) said.push("closed");
              stream.error(new DOMException("aborted", "AbortError"));
            });
          },
        }),
      );
    },
    next: ({ n }) => said.push(n),
    resumed: () => said.push("resumed"),
    unseen,
  });
  await turn(false);
  await turn(true);
  expect(opened).toBe(1);
  await turn(false);
  expect(said).toEqual(wanted);
  stop();
  vi.restoreAllMocks();
});
