// PGlite in its own thread: speaks the PostgreSQL wire protocol over the message port, so that a slow query never blocks the app's event loop.
import { parentPort, workerData } from "node:worker_threads";
import { PGlite } from "@electric-sql/pglite";

if (!parentPort) throw new Error("This file runs as a worker thread only.");
const port = parentPort;
const db = new PGlite({ dataDir: workerData.dataDir });
await db.waitReady;
port.postMessage({ ready: true });

// PGlite is one session: answers leave in the order in which requests came.
let last = Promise.resolve();
port.on("message", ({ stream, data, close }) => {
  last = last.then(async () => {
    if (close) {
      await db.close();
      process.exit(0);
    }
    port.postMessage({ stream, data: await db.execProtocolRaw(data) });
  });
});
