import { type Failure, says } from "~/lib/fault";
import type { Saving } from "./SavedStatus";

/** What the server answers to a save: the version to name next time, and what it found. */
export type Kept<Found> = { version: number; found: Found };

type Save<Value, Found> = (
  value: Value,
  version: number,
) => Promise<{ data: Kept<Found>; failure: null } | { data: null; failure: Failure }>;

type Options<Value, Found> = {
  value: Value;
  version: number;
  save: Save<Value, Found>;
  /** Hears each save that has gone through. */
  onKept: (value: Value, found: Found) => void;
  /** Milliseconds from the last key to the save. */
  wait?: number;
  /** Milliseconds to the first new attempt; it doubles up to half a minute. */
  retry?: number;
};

export type AutosaveState = { saving: Saving; failure: Failure | null };

/**
 * Keeps what is being typed. One save is under way at a time and names the version
 * that the one before it was given. What was sent and not answered is sent again
 * unchanged before anything newer, so that a lost answer is no conflict. When the
 * server refuses, it stops: what was typed stays on the page.
 */
export class Autosave<Value, Found> {
  #latest: Value;
  #kept: Value;
  #unanswered: { value: Value } | null = null;
  #version: number;
  #state: AutosaveState = { saving: { kind: "clean" }, failure: null };
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<boolean> | null = null;
  #failures = 0;
  #refused = false;
  readonly #options: Required<Options<Value, Found>>;
  readonly #listeners = new Set<() => void>();

  constructor(options: Options<Value, Found>) {
    this.#options = { wait: 1_000, retry: 3_000, ...options };
    this.#latest = options.value;
    this.#kept = options.value;
    this.#version = options.version;
  }

  readonly state = (): AutosaveState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** The version that the server holds now. */
  get version(): number {
    return this.#version;
  }

  /** What is typed now. */
  get latest(): Value {
    return this.#latest;
  }

  /** Whether something typed is not yet known to be safe. */
  readonly unsafe = (): boolean => this.#unanswered !== null || this.#latest !== this.#kept;

  /** Takes what is typed now; it is saved a moment after the last key. */
  readonly put = (value: Value): void => {
    if (value === this.#latest) return;
    this.#latest = value;
    if (this.#refused) return;
    if (this.#state.saving.kind !== "failed") this.#show({ kind: "typing" });
    this.#later(this.#options.wait);
  };

  /** Saves now, until nothing newer is left; answers whether all is safe. */
  readonly flush = (): Promise<boolean> => {
    clearTimeout(this.#timer);
    if (this.#refused) return Promise.resolve(!this.unsafe());
    this.#running ??= this.#run().finally(() => {
      this.#running = null;
    });
    return this.#running;
  };

  async #run(): Promise<boolean> {
    while (this.unsafe()) {
      this.#unanswered ??= { value: this.#latest };
      const { value } = this.#unanswered;
      this.#show({ kind: "saving" });
      const { data, failure } = await this.#options.save(value, this.#version);
      if (failure && mayPass(failure)) {
        this.#show({ kind: "failed" }, failure);
        this.#later(Math.min(30_000, this.#options.retry * 2 ** this.#failures++));
        return false;
      }
      this.#unanswered = null;
      this.#failures = 0;
      if (failure) {
        this.#refused = true;
        this.#show({ kind: "typing" }, failure);
        return false;
      }
      this.#version = data.version;
      this.#kept = value;
      this.#options.onKept(value, data.found);
      this.#show({ kind: "saved", at: new Date() });
    }
    return true;
  }

  #later(milliseconds: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), milliseconds);
  }

  #show(saving: Saving, failure: Failure | null = null): void {
    this.#state = { saving, failure };
    for (const tell of this.#listeners) tell();
  }
}

/** Whether the same save may go through later: nobody answered, or the server was busy. */
export function mayPass(failure: Failure): boolean {
  return failure.kind !== "refused" || says(failure, "UNAVAILABLE") || says(failure, "RATE_LIMITED");
}
