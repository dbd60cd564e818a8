import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

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

/** Starts the built server with demo data in a fresh directory; the answer stops it. */
export default async function start(): Promise<(() => Promise<void>) | undefined> {
  if (process.env.HENGXIAO_URL) return undefined;
  const binary = join(import.meta.dirname, "../../bin/hengxiao");
  const data = await mkdtemp(join(tmpdir(), "hengxiao-e2e-"));
  const listen = `127.0.0.1:${await freePort()}`;
  const server = spawn(binary, ["serve", "--demo"], {
    env: { ...process.env, HENGXIAO_LISTEN: listen, HENGXIAO_DATA_DIR: data },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const ended = new Promise<string>((tell) => {
    server.once("error", (error) => tell(error.message));
    server.once("exit", (code) => tell(`exit code ${code}`));
  });
  let end: string | null = null;
  void ended.then((how) => {
    end = how;
  });
  const stop = async () => {
    server.kill("SIGTERM");
    await ended;
    await rm(data, { recursive: true, force: true });
  };
  for (let tries = 0; tries < 300; tries++) {
    if (end !== null) throw new Error(`${binary} did not stay up: ${end}`);
    if (await answers(`http://${listen}/readyz`)) {
      process.env.HENGXIAO_URL = `http://${listen}`;
      return stop;
    }
    await new Promise((go) => setTimeout(go, 200));
  }
  await stop();
  throw new Error(`${binary} was not ready within a minute`);
}
