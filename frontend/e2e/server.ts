import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

const root = join(import.meta.dirname, "../..");
const built = join(root, "bin/hengxiao");

export type Running = { url: string; stop: () => Promise<void> };

/**
 * Writes the demo's data once, into the directory that HENGXIAO_E2E_SEEDED then names and that
 * every server of a run begins with a copy of; the answer takes it away.
 */
export default async function seed(): Promise<() => Promise<void>> {
  const seeded = await mkdtemp(join(tmpdir(), "hengxiao-e2e-"));
  const clear = () => rm(seeded, { recursive: true, force: true });
  const how = await endOf(
    spawn(built, ["seed", "--demo", "--data-dir", seeded], { stdio: ["ignore", "ignore", "inherit"] }),
  );
  if (how !== "exit code 0") {
    await clear();
    throw new Error(`the demo was not seeded: ${how}`);
  }
  process.env.HENGXIAO_E2E_SEEDED = seeded;
  return clear;
}

/** Starts a server that nobody else knows: on this kind of database, and if asked with a clock that may be set. */
export async function start(postgres: boolean, clocked: boolean): Promise<Running> {
  const binary = clocked ? await withClock() : built;
  if (!postgres) return serve(binary);
  const { address, giveBack } = await borrow();
  try {
    const server = await serve(binary, { HENGXIAO_DATABASE_URL: address });
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

/** Builds the server whose clock a test may set; names the binary. */
async function withClock(): Promise<string> {
  const binary = join(root, "bin/hengxiao-clocked");
  const how = await endOf(
    spawn("go", ["build", "-buildvcs=false", "-trimpath", "-tags", "testhooks", "-o", binary, "./server"], {
      cwd: root,
      env: { ...process.env, CGO_ENABLED: "0" },
      stdio: ["ignore", "inherit", "inherit"],
    }),
  );
  if (how !== "exit code 0") throw new Error(`${binary} was not built: ${how}`);
  return binary;
}

/** A server in a directory of its own with the demo's data, which a new database is filled with too. */
async function serve(binary: string, settings: NodeJS.ProcessEnv = {}): Promise<Running> {
  const data = await mkdtemp(join(tmpdir(), "hengxiao-e2e-"));
  const { HENGXIAO_E2E_SEEDED: seeded } = process.env;
  if (!seeded) throw new Error("the demo was not seeded");
  await cp(seeded, data, { recursive: true });
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
