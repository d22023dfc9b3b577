// A pg.Pool whose only connection is a PGlite worker thread: Prisma, pg-boss and the migrator use it like any server's.
import { EventEmitter, once } from "node:events";
import { Duplex } from "node:stream";
import { Worker } from "node:worker_threads";
import pg from "pg";

/** The protocol's goodbye. PGlite would end its only session, and with it the engine. */
const terminate = 0x58;

type FromWorker = { ready: true } | { stream: number; data: Uint8Array };

/** The thread that runs PGlite, and whether it still does. */
class Engine extends EventEmitter<{ message: [FromWorker]; stopped: [Error] }> {
  readonly #worker: Worker;
  stopped: Error | undefined;

  constructor(dataDir: string) {
    super();
    this.setMaxListeners(0);
    this.#worker = new Worker(new URL("./pglite-worker.mjs", import.meta.url), { workerData: { dataDir } });
    this.#worker.on("message", (message: FromWorker) => this.emit("message", message));
    this.#worker.on("error", (error: Error) => this.#stop(error));
    this.#worker.on("exit", () => this.#stop(new Error("its thread ended")));
  }

  async ready(): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      this.once("message", () => resolve());
      this.once("stopped", ({ cause }) => reject(cause));
    });
  }

  send(stream: number, data: Uint8Array<ArrayBuffer>): void {
    this.#worker.postMessage({ stream, data }, [data.buffer]);
  }

  async close(): Promise<void> {
    if (this.stopped) return;
    this.#worker.postMessage({ close: true });
    await once(this.#worker, "exit");
  }

  /** Ends the thread where it stands, as a crash would. */
  async kill(reason: Error): Promise<void> {
    this.#stop(reason);
    await this.#worker.terminate();
  }

  #stop(cause: Error): void {
    if (this.stopped) return;
    this.stopped = new Error(`The embedded database stopped: ${cause.message}`, { cause });
    this.emit("stopped", this.stopped);
  }
}

/** What `pg` takes for a socket. Answers carry their stream's number: one destroyed in mid-query leaves an answer behind. */
class EngineStream extends Duplex {
  static #opened = 0;
  readonly #number = ++EngineStream.#opened;
  readonly #engine: Engine;
  readonly #receive = (message: FromWorker): void => {
    if ("stream" in message && message.stream === this.#number) this.push(Buffer.from(message.data));
  };
  readonly #fail = (error: Error): void => {
    this.destroy(error);
  };

  constructor(engine: Engine) {
    super();
    this.#engine = engine;
    engine.on("message", this.#receive);
    engine.on("stopped", this.#fail);
  }

  connect(): this {
    queueMicrotask(() => (this.#engine.stopped ? this.destroy(this.#engine.stopped) : this.emit("connect")));
    return this;
  }
  setNoDelay(): this {
    return this;
  }
  setKeepAlive(): this {
    return this;
  }
  setTimeout(): this {
    return this;
  }
  ref(): this {
    return this;
  }
  unref(): this {
    return this;
  }

  override _read(): void {}

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    if (chunk[0] !== terminate) this.#engine.send(this.#number, new Uint8Array(chunk));
    done();
  }

  /** A query's messages (parse, bind, execute, sync) in one trip to the thread and back. */
  override _writev(writes: { chunk: Buffer }[], done: () => void): void {
    const chunks = writes.map(({ chunk }) => chunk).filter((chunk) => chunk[0] !== terminate);
    if (chunks.length > 0) this.#engine.send(this.#number, new Uint8Array(Buffer.concat(chunks)));
    done();
  }

  override _final(done: () => void): void {
    done();
    queueMicrotask(() => {
      this.push(null);
      this.destroy();
    });
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    this.#engine.off("message", this.#receive);
    this.#engine.off("stopped", this.#fail);
    done(error);
  }
}

export interface PglitePool {
  pool: pg.Pool;
  /** Lets the query that runs end, then stops the engine. End the pool first. */
  close(): Promise<void>;
  /** Ends the engine at once; every query fails from then on. For when the directory is no longer ours. */
  kill(reason: Error): Promise<void>;
}

/**
 * Opens PGlite on `dataDir` (made if missing). Take the directory's lock first: PGlite has none.
 *
 * @throws if the engine does not start, with its words.
 */
export async function openPglitePool(dataDir: string): Promise<PglitePool> {
  const engine = new Engine(dataDir);
  await engine.ready();
  const pool = new pg.Pool({
    max: 1,
    idleTimeoutMillis: 0,
    user: "postgres",
    database: "postgres",
    ssl: false,
    stream: () => new EngineStream(engine),
    // The session outlives a client: one destroyed in the middle of a transaction leaves it open for the next (measured).
    async onConnect(client) {
      for (const reset of ["ROLLBACK", "DISCARD ALL", "SET TIME ZONE 'UTC'"]) await client.query(reset);
    },
  });
  return {
    pool,
    close: () => engine.close(),
    kill: (reason) => engine.kill(reason),
  };
}
