import { test as base } from "@playwright/test";

/** Asks the API as an account of the demo, beside the browser. A refusal is an error in the server's words. */
export type Ask = <Data>(login: string, text: string, variables?: object) => Promise<Data>;

type Reply<Data> = { data?: Data | null; errors?: { message: string; path?: unknown }[] };

export const test = base.extend<{ ask: Ask }>({
  ask: async ({ playwright, baseURL }, use) => {
    const api = await playwright.request.newContext({ baseURL });
    const tokens = new Map<string, string>();
    const accounts = (await (await api.get("/demo/accounts")).json()) as {
      login: string;
      password: string;
    }[];

    const post = async <Data>(query: string, variables: object, token?: string): Promise<Data> => {
      const answer = await api.post("/graphql", {
        data: { query, variables },
        headers: { accept: "application/json", ...(token && { authorization: `Bearer ${token}` }) },
      });
      const { data, errors } = (await answer.json()) as Reply<Data>;
      if (!data || errors) throw new Error(`${query}\n${JSON.stringify(errors)}`);
      return data;
    };
    const enter = async (login: string): Promise<string> => {
      const password = accounts.find((each) => each.login === login)?.password;
      const { signIn } = await post<{ signIn: { accessToken: string } }>(
        "mutation ($input: SignIn!) { signIn(input: $input) { accessToken } }",
        { input: { login, password } },
      );
      tokens.set(login, signIn.accessToken);
      return signIn.accessToken;
    };
    await use(async (login, text, variables = {}) =>
      post(text, variables, tokens.get(login) ?? (await enter(login))),
    );
    await api.dispose();
  },
});
