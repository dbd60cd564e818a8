import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { longer } from "./longer";

const root = join(import.meta.dirname, "../..");

export type Running = { url: string; stop: () => Promise<void> };

/**
 * Starts the built server with demo data in a fresh directory for each kind of
 * database, and names them in the environment; the answer stops them. HENGXIAO_URL
 * stands in for the one on SQLite, HENGXIAO_TEST_DATABASE_URL brings the one on PostgreSQL.
 */
export default async function start(): Promise<() => Promise<void>> {
  const { HENGXIAO_URL: given, HENGXIAO_TEST_DATABASE_URL: postgres } = process.env;
  if (!process.env.HENGXIAO_LONG)
    console.log(`e2e: HENGXIAO_LONG is not set: without the longer journeys (${longer.join(", ")})`);
  if (!postgres) console.log("e2e: HENGXIAO_TEST_DATABASE_URL is not set: nothing runs on PostgreSQL");
  const running: Running[] = [];
  const stop = async () => {
    await Promise.all(running.map((each) => each.stop()));
  };
  const run = async (name: string, made: Promise<Running>) => {
    const one = await made;
    running.push(one);
    process.env[name] = one.url;
  };
  try {
    await Promise.all([
      !given && run("HENGXIAO_URL", serve()),
      postgres && run("HENGXIAO_POSTGRES_URL", onPostgres()),
    ]);
  } catch (failure) {
    await stop();
    throw failure;
  }
  return stop;
}

/** A server on a PostgreSQL database of its own. */
async function onPostgres(): Promise<Running> {
  const { address, giveBack } = await borrow();
  try {
    const server = await serve({ HENGXIAO_DATABASE_URL: address });
    return { url: server.url, stop: () => server.stop().then(giveBack) };
  } catch (failure) {
    await giveBack();
    throw failure;
  }
}

/** A new database on the server that HENGXIAO_TEST_DATABASE_URL names. */
async function borrow(): Promise<{ address: string; giveBack: () => Promise<void> }> {
  const lender = spawn("go", ["run", "./ent/store/scratch/lend"], {
    cwd: root,
    env: { ...process.env, CGO_ENABLED: "0" },
    stdio: ["pipe", "pipe", "inherit"],
  });
  const ended = endOf(lender);
  const [line] = await Promise.race([
    once(lender.stdout, "data"),
    ended.then((how) => Promise.reject(new Error(`no database was lent: ${how}`))),
  ]);
  const giveBack = async () => {
    lender.stdin.end();
    await ended;
  };
  return { address: String(line).trim(), giveBack };
}

/** A server of its own whose clock a test may set, on this kind of database. */
export async function clocked(postgres: boolean): Promise<Running> {
  const binary = join(root, "bin/hengxiao-clocked");
  const built = spawn(
    "go",
    ["build", "-buildvcs=false", "-trimpath", "-tags", "testhooks", "-o", binary, "./server"],
    {
      cwd: root,
      env: { ...process.env, CGO_ENABLED: "0" },
      stdio: ["ignore", "inherit", "inherit"],
    },
  );
  const how = await endOf(built);
  if (how !== "exit code 0") throw new Error(`${binary} was not built: ${how}`);
  if (!postgres) return serve({}, binary);
  const { address, giveBack } = await borrow();
  const server = await serve({ HENGXIAO_DATABASE_URL: address }, binary);
  return { url: server.url, stop: () => server.stop().then(giveBack) };
}

/** A server with demo data in a directory of its own. */
export async function serve(
  settings: NodeJS.ProcessEnv = {},
  binary = join(root, "bin/hengxiao"),
): Promise<Running> {
  const data = await mkdtemp(join(tmpdir(), "hengxiao-e2e-"));
  const listen = `127.0.0.1:${await freePort()}`;
  const server = spawn(binary, ["serve", "--demo"], {
    env: { ...process.env, ...settings, HENGXIAO_LISTEN: listen, HENGXIAO_DATA_DIR: data },
    stdio: ["ignore", "ignore", "pipe"],
  });
  // Of its log only what went wrong: each request has a line there.
  createInterface(server.stderr).on("line", (line) => {
    if (!/"level":"(DEBUG|INFO)"/.test(line)) console.error(line);
  });
  const ended = endOf(server);
  let end: string | null = null;
  void ended.then((how) => {
    end = how;
  });
  const stop = async () => {
    server.kill("SIGTERM");
    await ended;
    await rm(data, { recursive: true, force: true });
  };
  for (let tries = 0; tries < 600; tries++) {
    if (end !== null) throw new Error(`${binary} did not stay up: ${end}`);
    if (await answers(`http://${listen}/readyz`)) return { url: `http://${listen}`, stop };
    await new Promise((go) => setTimeout(go, 200));
  }
  await stop();
  throw new Error(`${binary} was not ready within two minutes`);
}

/** How a process ended, in words. */
function endOf(child: ChildProcess): Promise<string> {
  return new Promise((tell) => {
    child.once("error", (error) => tell(error.message));
    child.once("exit", (code) => tell(`exit code ${code}`));
  });
}

/** A port that nobody listens on. */
function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const probe = createServer().once("error", failed);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => (typeof address === "object" && address ? found(address.port) : failed()));
    });
  });
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url)).ok;
  } catch {
    return false;
  }
}
