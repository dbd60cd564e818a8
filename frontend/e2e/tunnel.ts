import { once } from "node:events";
import { connect, createServer, type Server, type Socket } from "node:net";

/** A way to the server that can be cut at any byte, in either direction. */
export class Tunnel {
  readonly url: string;
  readonly #server: Server;
  readonly #ends = new Set<Socket>();
  #left = Number.POSITIVE_INFINITY;

  private constructor(server: Server, url: string) {
    this.#server = server;
    this.url = url;
  }

  static async to(address: string): Promise<Tunnel> {
    const { hostname, port } = new URL(address);
    const server = createServer().listen(0, "127.0.0.1");
    await once(server, "listening");
    const own = server.address();
    const tunnel = new Tunnel(server, `http://127.0.0.1:${own && typeof own === "object" ? own.port : 0}`);
    server.on("connection", (near) => {
      if (tunnel.#left <= 0) return near.destroy();
      const far = connect(Number(port), hostname);
      tunnel.#join(near, far);
      tunnel.#join(far, near);
    });
    return tunnel;
  }

  #join(from: Socket, to: Socket): void {
    this.#ends.add(from);
    from.on("data", (bytes) => {
      const through = bytes.subarray(0, Math.max(0, this.#left));
      this.#left -= bytes.length;
      to.write(through, () => {
        if (this.#left <= 0) this.cut();
      });
    });
    from.on("error", () => undefined);
    from.on("close", () => {
      this.#ends.delete(from);
      to.destroy();
    });
  }

  /** Nothing goes through after this many more bytes. */
  cutAfter(bytes: number): void {
    this.#left = bytes;
  }

  cut(): void {
    this.#left = 0;
    for (const end of this.#ends) end.destroy();
  }

  mend(): void {
    this.#left = Number.POSITIVE_INFINITY;
  }

  async close(): Promise<void> {
    this.cut();
    this.#server.close();
    await once(this.#server, "close");
  }
}
