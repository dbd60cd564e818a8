import { type APIRequestContext, test as base } from "@playwright/test";
import { type Running, start } from "./server";

/** Asks the API as an account of the demo, beside the browser. A refusal is an error in the server's words. */
export type Ask = <Data>(login: string, text: string, variables?: object) => Promise<Data>;

/** Gives a file with a declaration as an account of the demo; answers its id. */
export type Give = (
  login: string,
  fields: Record<string, string>,
  file: { name: string; mimeType: string; buffer: Buffer },
) => Promise<string>;

type Refusal = { message: string; path?: unknown; extensions?: { code?: string } };

/** What signing in anew mends. */
const over = new Set(["UNAUTHENTICATED", "PROOF_REQUIRED"]);

type Reply<Data> = { data?: Data | null; errors?: Refusal[] };

/** What was refused, in the server's words; a token may have lived its time, or the proof whose it is. */
class Refused extends Error {
  constructor(
    query: string,
    readonly errors: readonly Refusal[],
  ) {
    super(`${query}\n${JSON.stringify(errors)}`);
  }

  get stale(): boolean {
    return this.errors.some(({ extensions }) => over.has(extensions?.code ?? ""));
  }
}

/** Signs in as an account of the demo: the session is the request's, the answer its token. */
export async function enter(api: APIRequestContext, login: string): Promise<string> {
  const accounts = (await (await api.get("/demo/accounts")).json()) as { login: string; password: string }[];
  const password = accounts.find((each) => each.login === login)?.password;
  const query = "mutation ($input: SignIn!) { signIn(input: $input) { accessToken } }";
  const answer = await api.post("/graphql", { data: { query, variables: { input: { login, password } } } });
  const { data, errors } = (await answer.json()) as Reply<{ signIn: { accessToken: string } }>;
  if (!data) throw new Refused(query, errors ?? []);
  return data.signIn.accessToken;
}

/** The server of the file that this worker is at: files do not see what others do. */
class Server {
  private at = "";
  private running: Promise<Running> | null = null;

  async of(file: string, start: () => Promise<Running>): Promise<Running> {
    if (this.at !== file || !this.running) {
      await this.stop();
      this.at = file;
      this.running = start();
    }
    return this.running;
  }

  async stop(): Promise<void> {
    const left = this.running;
    this.running = null;
    await (await left)?.stop();
  }
}

type Tools = {
  /** Whether a test sets the server's clock. */
  clocked: boolean;
  server: Running;
  /** Closes what a test opened beside its own page: such pages would go on listening. */
  tidy: undefined;
  ask: Ask;
  give: Give;
};

/** Journeys with the demo's data on a server of their file's own. */
export const test = base.extend<Tools, { keeper: Server }>({
  clocked: [false, { option: true }],
  keeper: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright asks for the pattern
    async ({}, use) => {
      const keeper = new Server();
      await use(keeper);
      await keeper.stop();
    },
    { scope: "worker" },
  ],
  server: [
    async ({ keeper, clocked }, use, { file, project }) =>
      use(await keeper.of(file, () => start(project.name === "postgres", clocked))),
    { timeout: 240_000 },
  ],
  baseURL: async ({ server }, use) => use(server.url),
  tidy: [
    async ({ browser }, use) => {
      await use(undefined);
      await Promise.all(browser.contexts().map((context) => context.close()));
    },
    { auto: true },
  ],
  ask: async ({ playwright, baseURL }, use) => {
    const api = await playwright.request.newContext({ baseURL });
    const tokens = new Map<string, string>();

    const post = async <Data>(query: string, variables: object, token?: string): Promise<Data> => {
      const answer = await api.post("/graphql", {
        data: { query, variables },
        headers: { accept: "application/json", ...(token && { authorization: `Bearer ${token}` }) },
      });
      const { data, errors } = (await answer.json()) as Reply<Data>;
      if (!data || errors) throw new Refused(query, errors ?? []);
      return data;
    };
    const renew = async (login: string): Promise<string> => {
      const token = await enter(api, login);
      tokens.set(login, token);
      return token;
    };
    await use(async (login, text, variables = {}) => {
      try {
        return await post(text, variables, tokens.get(login) ?? (await renew(login)));
      } catch (refused) {
        if (!(refused instanceof Refused) || !refused.stale) throw refused;
        return post(text, variables, await renew(login));
      }
    });
    await api.dispose();
  },
  give: async ({ playwright, baseURL }, use) => {
    const api = await playwright.request.newContext({ baseURL });
    await use(async (login, fields, file) => {
      const answer = await api.post("/files", {
        headers: { authorization: `Bearer ${await enter(api, login)}` },
        multipart: { ...fields, file },
      });
      return ((await answer.json()) as { id: string }).id;
    });
    await api.dispose();
  },
});
