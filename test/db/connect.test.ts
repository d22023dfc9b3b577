// One pool for both engines: what holds for every session, what happens when something breaks, and that all of it closes.
import { rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { type Database, openDatabase } from "../../src/db/connect.ts";
import { databaseKinds, newDataDirectory, openTestDatabase, type TestDatabase } from "../support/open-database.ts";
import { runChild } from "../support/run-child.ts";

const kinds = databaseKinds();

test.skipIf(!kinds.includes("postgres"))("the database tests run on PostgreSQL too", () => {
  expect(kinds).toEqual(["embedded", "postgres"]);
});

describe.each(kinds)("on %s", (kind) => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await openTestDatabase(kind);
    await database.pool.query("CREATE TABLE counters (id int PRIMARY KEY, value int NOT NULL)");
    await database.pool.query("CREATE TABLE moments (id int PRIMARY KEY, at timestamptz(3) NOT NULL)");
  });

  afterAll(async () => {
    await database.close();
  });

  test("every session keeps UTC, whatever zone the server, the database or the user prefers", async () => {
    const noon = new Date("2026-11-22T12:00:00.123Z");
    const name = (await database.pool.query("SELECT current_database() AS name")).rows[0].name;
    await database.pool.query(`ALTER DATABASE ${name} SET timezone TO 'Asia/Seoul'`);
    await database.pool.query(`ALTER ROLE CURRENT_USER IN DATABASE ${name} SET timezone TO 'Asia/Seoul'`);
    onTestFinished(async () => {
      await database.pool.query(`ALTER ROLE CURRENT_USER IN DATABASE ${name} RESET timezone`);
      await database.pool.query(`ALTER DATABASE ${name} RESET timezone`);
    });
    const { prisma, pool } = await sameDatabaseOnNewSessions();
    await prisma.$executeRaw`INSERT INTO moments VALUES (1, ${noon})`;
    expect(await prisma.$queryRaw`SELECT at FROM moments`).toEqual([{ at: noon }]);
    const { rows } = await pool.query(
      "SELECT current_setting('TimeZone') AS zone, extract(epoch FROM at)::float8 * 1000 AS ms FROM moments",
    );
    expect(rows).toEqual([{ zone: "UTC", ms: noon.getTime() }]);
  });

  async function sameDatabaseOnNewSessions(): Promise<Database> {
    if (kind === "postgres") {
      const again = await openDatabase(database.options);
      onTestFinished(again.close);
      return again;
    }
    const client = await database.pool.connect();
    client.release(true);
    return database;
  }

  test("twenty at once that add one to a locked row make twenty", async () => {
    await database.pool.query("INSERT INTO counters VALUES (1, 0)");
    const addOne = (): Promise<void> =>
      database.prisma.$transaction(async (tx) => {
        const [counter] = await tx.$queryRaw<{ value: number }[]>`SELECT value FROM counters WHERE id = 1 FOR UPDATE`;
        await tx.$executeRaw`UPDATE counters SET value = ${(counter?.value ?? 0) + 1} WHERE id = 1`;
      });
    await Promise.all(Array.from({ length: 20 }, addOne));
    expect((await database.pool.query("SELECT value FROM counters WHERE id = 1")).rows).toEqual([{ value: 20 }]);
  });

  test("a transaction that throws leaves nothing", async () => {
    const broken = database.prisma.$transaction(async (tx) => {
      await tx.$executeRaw`INSERT INTO counters VALUES (2, 0)`;
      throw new Error("changed my mind");
    });
    await expect(broken).rejects.toThrow("changed my mind");
    expect((await database.pool.query("SELECT 1 FROM counters WHERE id = 2")).rows).toEqual([]);
  });

  test("a commit that fails is an error", async () => {
    await database.pool.query("CREATE TABLE later (id int REFERENCES counters DEFERRABLE INITIALLY DEFERRED)");
    const broken = database.prisma.$transaction(async (tx) => {
      await tx.$executeRaw`INSERT INTO later VALUES (404)`;
    });
    await expect(broken).rejects.toThrow();
    expect((await database.pool.query("SELECT 1 FROM later")).rows).toEqual([]);
  });

  test("a client destroyed in the middle of a transaction leaves the next one neither the transaction nor its settings", async () => {
    const client = await database.pool.connect();
    await client.query("BEGIN");
    await client.query("SET LOCAL search_path TO nowhere");
    await client.query("INSERT INTO public.counters VALUES (3, 0)");
    client.release(true);
    expect((await database.pool.query("SELECT 1 FROM counters WHERE id = 3")).rows).toEqual([]);
    await database.pool.query("INSERT INTO counters VALUES (4, 0)");
    const { rows } = await database.pool.query("SELECT pg_current_xact_id_if_assigned() AS open_transaction");
    expect(rows).toEqual([{ open_transaction: null }]);
  });

  test("a client destroyed in the middle of a query leaves its answer to nobody", async () => {
    const client = await database.pool.connect();
    const unheard = client.query("SELECT pg_sleep(0.3), 'old' AS answer").catch((error: unknown) => error);
    client.release(true);
    expect((await database.pool.query("SELECT 'new' AS answer")).rows).toEqual([{ answer: "new" }]);
    expect(await unheard).toBeInstanceOf(Error);
  });

  test("large answers and large parameters arrive whole", async () => {
    const words = "가나다라".repeat(500_000);
    const { rows } = await database.pool.query<{ back: string }>("SELECT $1::text AS back", [words]);
    expect(rows[0]?.back === words).toBe(true);
  });

  test("a process that closed its database ends by itself", async () => {
    const child = runChild(new URL("./children/open-and-close.ts", import.meta.url), [
      kind === "embedded" ? await newDataDirectory() : "",
      kind === "postgres" ? (database.options.databaseUrl ?? "") : "",
    ]);
    await child.line("closed");
    const late = setTimeout(() => void child.kill("SIGKILL"), 5_000);
    expect(await child.ended).toBe(0);
    clearTimeout(late);
  });
});

test("a second opening of the embedded database is refused until the first is closed, and closing twice is closing once", async () => {
  const options = { dataDir: await newDataDirectory() };
  const first = await openDatabase(options);
  await expect(openDatabase(options)).rejects.toMatchObject({ name: "DataDirectoryInUse", pid: process.pid });
  await Promise.all([first.close(), first.close()]);
  await expect(first.pool.query("SELECT 1")).rejects.toThrow();
  await (await openDatabase(options)).close();
});

test("when the embedded engine stops every query says so, and none waits for ever", async () => {
  const dataDir = await newDataDirectory();
  const { pool, close } = await openDatabase({ dataDir });
  onTestFinished(close);
  const running = pool.query("SELECT pg_sleep(30)");
  const waiting = pool.query("SELECT 1");
  const said = { message: `The embedded database stopped: the data directory ${dataDir} was taken away` };
  await rm(path.join(dataDir, "in-use"), { recursive: true });
  const answers = await Promise.allSettled([running, waiting]);
  expect(answers).toMatchObject([{ reason: said }, { reason: said }]);
  await expect(pool.query("SELECT 1")).rejects.toMatchObject(said);
});

test("a data directory that PGlite cannot use is refused in plain words, and stays unlocked", async () => {
  const dataDir = await newDataDirectory();
  await rm(path.join(dataDir, "pglite", "base"), { recursive: true });
  const refusal = {
    name: "DatabaseUnreachable",
    reason: `the data in ${dataDir} cannot be used (PGlite failed to initialize properly)`,
  };
  await expect(openDatabase({ dataDir })).rejects.toMatchObject(refusal);
  await rm(path.join(dataDir, "pglite"), { recursive: true });
  await writeFile(path.join(dataDir, "pglite"), "a file");
  await expect(openDatabase({ dataDir })).rejects.toMatchObject({ reason: expect.stringContaining("EEXIST") });
});

describe("a server that cannot be reached", () => {
  const reasonFor = async (databaseUrl: string): Promise<string> => {
    const error: unknown = await openDatabase({ databaseUrl, dataDir: "unused" }).catch((refusal: unknown) => refusal);
    expect(error).toMatchObject({ name: "DatabaseUnreachable" });
    expect(JSON.stringify([error, String(error)])).not.toContain("s3cret");
    return (error as { reason: string }).reason;
  };

  test("an address at which nothing answers", async () => {
    expect(await reasonFor("postgresql://ann:s3cret@127.0.0.1:1/madang")).toBe("nothing answers at 127.0.0.1:1");
    expect(await reasonFor("postgresql://ann:s3cret@localhost:1/madang")).toBe("nothing answers at localhost:1");
  });

  test("a name that no machine has", async () => {
    expect(await reasonFor("postgresql://ann:s3cret@nowhere.invalid/madang")).toBe(
      "no machine is known by the name nowhere.invalid",
    );
  });

  test("a server that accepts and says nothing", async () => {
    const sockets = createServer();
    await new Promise<void>((resolve) => sockets.listen(0, "127.0.0.1", resolve));
    onTestFinished(() => void sockets.close());
    const { port } = sockets.address() as { port: number };
    const begun = performance.now();
    expect(await reasonFor(`postgresql://ann:s3cret@127.0.0.1:${port}/madang`)).toBe(
      `127.0.0.1:${port} did not answer within 5 seconds`,
    );
    expect(performance.now() - begun).toBeLessThan(7_000);
  });

  test("an address that is none", async () => {
    for (const address of [
      "ann:s3cret@localhost/madang",
      "postgresql://ann:s3cret@local host/madang",
      "mysql://s3cret",
    ]) {
      expect(await reasonFor(address)).toContain("postgresql://user:password@host:5432/madang");
    }
  });

  test.runIf(kinds.includes("postgres"))("a database that does not exist", async () => {
    const database = await openTestDatabase("postgres");
    onTestFinished(database.close);
    const address = new URL(database.options.databaseUrl ?? "");
    address.pathname = "/no_such_database";
    expect(await reasonFor(address.href)).toBe(`${address.host} has no database named no_such_database`);
  });
});

test("closing does not wait for ever for a client that nobody gives back, and frees the directory", async () => {
  const dataDir = await newDataDirectory();
  const { pool, close } = await openDatabase({ dataDir });
  const forgotten = await pool.connect();
  await forgotten.query("BEGIN");
  await close();
  await expect(forgotten.query("SELECT 1")).rejects.toThrow();
  await (await openDatabase({ dataDir })).close();
});

test.runIf(kinds.includes("postgres"))(
  "connections that the server ends, idle or in use, are reported and replaced",
  async () => {
    const database = await openTestDatabase("postgres");
    onTestFinished(database.close);
    const errors: Error[] = [];
    const broken = await openDatabase({ ...database.options, onError: (error) => errors.push(error) });
    onTestFinished(broken.close);
    const inUse = await broken.pool.connect();
    await broken.pool.query("SELECT 1"); // makes an idle one
    await database.pool.query(
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()",
    );
    await expect.poll(() => errors.length).toBe(1);
    await expect(inUse.query("SELECT 1")).rejects.toThrow();
    inUse.release(true);
    expect((await broken.pool.query("SELECT 1 AS one")).rows).toEqual([{ one: 1 }]);
  },
);
