import { unmask } from "~/generated/fragment-masking";
import {
  type ConfirmIdentity,
  type ConfirmIdentityMutation,
  type CurrentViewerQuery,
  type SessionViewerFragment,
  SessionViewerFragmentDoc,
  type SignIn,
  type SignInMutation,
} from "~/generated/graphql";
import { type Failure, faultsOf, says } from "~/lib/fault";
import { askPlainly } from "~/lib/plain";
import operations from "./session.graphql?raw";

export type Viewer = SessionViewerFragment;

/**
 * Where the session stands. "lapsed": the server has ended it while the person
 * works on; the page stays as it is until they sign in again on top of it.
 */
export type Standing =
  | { kind: "unknown" }
  | { kind: "out" }
  | { kind: "in"; viewer: Viewer }
  | { kind: "lapsed"; viewer: Viewer };

/**
 * The viewer's session. The access token lives in memory alone; what survives a
 * reload is the refresh cookie, which no script can read. It uses plain fetch,
 * so that the door needs no GraphQL client.
 */
export class Session {
  #standing: Standing = { kind: "unknown" };
  #token: string | null = null;
  #opening: Promise<Viewer | null> | null = null;
  #renewing: Promise<boolean> | null = null;
  #waiting: (() => void)[] = [];
  #proving: Promise<boolean> | null = null;
  #answer: ((proved: boolean) => void) | null = null;
  readonly #listeners = new Set<() => void>();

  readonly standing = (): Standing => this.#standing;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Who waits for proof that it is them; null when nobody does. */
  readonly asking = (): ((proved: boolean) => void) | null => this.#answer;

  /** The headers that show who asks; none before anybody has signed in. */
  credentials(): Record<string, string> {
    return this.#token ? { Authorization: `Bearer ${this.#token}` } : {};
  }

  /** Who is signed in, taking up the session of the cookie after a reload; all who ask meanwhile share one answer. */
  open(): Promise<Viewer | null> {
    this.#opening ??= this.#open().finally(() => {
      this.#opening = null;
    });
    return this.#opening;
  }

  async #open(): Promise<Viewer | null> {
    if ("viewer" in this.#standing) return this.#standing.viewer;
    if (await this.renew()) {
      const { data } = await this.#ask<CurrentViewerQuery>("CurrentViewer");
      if (data?.viewer) return this.#enter(unmask(SessionViewerFragmentDoc, data.viewer));
    }
    this.#stand({ kind: "out" });
    return null;
  }

  /** Nobody answers: goes on as who worked here last. The server will want to know before it does anything. */
  resume(viewer: Viewer): Viewer {
    return this.#enter(viewer);
  }

  /** Signs in; answers why not, or null. Whatever waited for it then goes on. */
  async signIn(input: SignIn): Promise<Failure | null> {
    try {
      const { data, errors } = await this.#ask<SignInMutation>("SignIn", { input });
      if (!data) return { kind: "refused", faults: faultsOf(errors ?? []) };
      const before = this.#standing;
      this.#token = data.signIn.accessToken;
      const viewer = this.#enter(unmask(SessionViewerFragmentDoc, data.signIn.viewer));
      if ("viewer" in before && before.viewer.login !== viewer.login) location.assign("/");
      for (const go of this.#waiting.splice(0)) go();
      return null;
    } catch {
      return { kind: "offline" };
    }
  }

  /** Ends the session here and on the server, and leaves nothing of it in memory. */
  async signOut(): Promise<void> {
    await this.#ask("SignOut").catch(() => undefined);
    location.assign("/sign-in");
  }

  /**
   * Fetches a new access token by the cookie; all who ask meanwhile share one
   * request. False when the session is over; it throws when nobody answered.
   */
  renew(): Promise<boolean> {
    this.#renewing ??= this.#renew().finally(() => {
      this.#renewing = null;
    });
    return this.#renewing;
  }

  /** The session is over: asks for a new sign-in on top of the page, and waits for it. */
  lapse(): Promise<void> {
    if (this.#standing.kind === "in") this.#stand({ kind: "lapsed", viewer: this.#standing.viewer });
    return new Promise((go) => this.#waiting.push(go));
  }

  /**
   * The server wants proof that it is them before it acts: has them asked on top of the page,
   * once for all who wait. False when they would rather not.
   */
  prove(): Promise<boolean> {
    this.#proving ??= new Promise<boolean>((answer) => {
      this.#answer = answer;
      this.#tell();
    }).finally(() => {
      this.#proving = this.#answer = null;
      this.#tell();
    });
    return this.#proving;
  }

  /** Proves that it is them; answers why not, or null. A session that is over is begun anew, which proves it too. */
  async confirm(input: ConfirmIdentity): Promise<Failure | null> {
    try {
      const { data, errors } = await this.#ask<ConfirmIdentityMutation>("ConfirmIdentity", { input });
      if (data) return null;
      const failure: Failure = { kind: "refused", faults: faultsOf(errors ?? []) };
      if (!says(failure, "UNAUTHENTICATED")) return failure;
      if (await this.renew()) return await this.confirm(input);
      await this.lapse();
      return null;
    } catch {
      return { kind: "offline" };
    }
  }

  async #renew(): Promise<boolean> {
    const answer = await fetch("/auth/refresh", {
      method: "POST",
      headers: { "X-Requested-With": "hengxiao" },
    });
    if (answer.ok) {
      const { accessToken } = (await answer.json()) as { accessToken: string };
      this.#token = accessToken;
      return true;
    }
    if (answer.status < 500 && answer.status !== 429) return false;
    throw new Error(`refresh answered ${answer.status}`);
  }

  #ask<Data>(operationName: string, variables?: object) {
    return askPlainly<Data>({ query: operations, operationName, variables }, { headers: this.credentials() });
  }

  #enter(viewer: Viewer): Viewer {
    this.#stand({ kind: "in", viewer });
    return viewer;
  }

  #stand(standing: Standing): void {
    this.#standing = standing;
    this.#tell();
  }

  #tell(): void {
    for (const tell of this.#listeners) tell();
  }
}
