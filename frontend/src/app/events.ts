/** One server-sent event. */
type ServerEvent = { event: string; data: string };

/** The server comments every ten seconds; a stream silent for longer than this is dead. */
const silence = 35_000;

/** Reads server-sent events off a response's body. */
export async function* eventsOf(body: ReadableStream<Uint8Array>): AsyncGenerator<ServerEvent> {
  const reader = body.pipeThrough(new TextDecoderStream() as TransformStream<Uint8Array, string>).getReader();
  let text = "";
  try {
    for (;;) {
      const { done, value } = await within(silence, reader.read());
      if (done) return;
      text = (text + value).replace(/\r\n/g, "\n");
      const blocks = text.split("\n\n");
      text = blocks.pop() ?? "";
      for (const block of blocks) {
        const event = eventOf(block);
        if (event) yield event;
      }
    }
  } finally {
    reader.cancel().catch(() => undefined);
  }
}

function within<T>(milliseconds: number, promise: Promise<T>): Promise<T> {
  return new Promise((done, failed) => {
    const timer = setTimeout(() => failed(new Error("the stream is silent")), milliseconds);
    promise.then(done, failed).finally(() => clearTimeout(timer));
  });
}

function eventOf(block: string): ServerEvent | null {
  const found: ServerEvent = { event: "message", data: "" };
  let any = false;
  for (const line of block.split("\n")) {
    const [, field, value = ""] = /^([^:]*): ?(.*)$/.exec(line) ?? [];
    if (!field) continue; // a comment keeps the line open
    any = true;
    if (field === "event") found.event = value;
    if (field === "data") found.data += found.data ? `\n${value}` : value;
  }
  return any ? found : null;
}

type Listener<Result> = {
  /** Opens the stream; it may wait for a new sign-in first. */
  open: (signal: AbortSignal) => Promise<Response>;
  next: (result: Result) => void;
  /** The stream is back after a gap: whatever it would have told must be asked anew. */
  resumed: () => void;
  /** Goes on while nobody sees the page. */
  unseen?: boolean;
  wait?: (milliseconds: number, signal: AbortSignal) => Promise<void>;
};

/**
 * Listens to a subscription in the distinct connections mode of graphql-sse. Ours
 * tell of things that never end: a stream that breaks, or that a stopping server
 * completes, is opened again after a pause that doubles up to half a minute. It rests
 * while nobody sees the page: a browser opens few connections to a host, and pages
 * out of sight would leave none to the one in sight. The answer stops it.
 */
export function listen<Result>({
  open,
  next,
  resumed,
  unseen = false,
  wait = pause,
}: Listener<Result>): () => void {
  const stop = new AbortController();
  const run = async () => {
    let failures = 0;
    let broken = false;
    while (!stop.signal.aborted) {
      const sight = await inSight(stop.signal, unseen);
      if (stop.signal.aborted) break;
      try {
        const answer = await open(sight.signal);
        if (!answer.ok || !answer.body) throw new Error(`subscription answered ${answer.status}`);
        if (broken) resumed();
        for await (const { event, data } of eventsOf(answer.body)) {
          failures = 0;
          if (event === "complete") break;
          if (event === "next") next(JSON.parse(data) as Result);
        }
      } catch {
        // told apart by nobody: the next attempt shows whether the server is back
      }
      broken = true;
      if (sight.signal.aborted) continue;
      sight.abort();
      await wait(Math.min(30_000, 1_000 * 2 ** failures++), stop.signal);
    }
  };
  void run();
  return () => stop.abort();
}

/** Waits until the page is seen; what it answers is aborted when nobody sees it any more, or by `stop`. */
async function inSight(stop: AbortSignal, unseen: boolean): Promise<AbortController> {
  const sight = new AbortController();
  const { signal } = sight;
  stop.addEventListener("abort", () => sight.abort(), { signal });
  if (unseen) return sight;
  if (document.hidden) {
    await new Promise((go) => {
      document.addEventListener("visibilitychange", go, { signal });
      signal.addEventListener("abort", go);
    });
  }
  document.addEventListener("visibilitychange", () => document.hidden && sight.abort(), { signal });
  return sight;
}

/** Not all browsers come back in the same moment: each waits between half and one and a half times as long. */
function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((go) => {
    const timer = setTimeout(go, milliseconds * (0.5 + Math.random()));
    signal.addEventListener("abort", () => {
      clearTimeout(timer);
      go();
    });
  });
}
