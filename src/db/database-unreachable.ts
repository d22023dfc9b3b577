// Says in plain words, and without the password, why a database could not be opened.
import pg from "pg";

/** How long a connection may take to come about, or to become free. */
export const connectTimeoutMs = 5_000;

const timeouts = ["timeout expired", "Connection terminated due to connection timeout"];

/** The database could not be opened; `reason` completes "because …" and holds no password. */
export class DatabaseUnreachable extends Error {
  override readonly name = "DatabaseUnreachable";
  readonly reason: string;

  constructor(reason: string) {
    super(`The database cannot be opened: ${reason}.`);
    this.reason = reason;
  }
}

/** Where a server is, for the sentences about it. */
export type ServerAddress = Pick<pg.Client, "host" | "port" | "database" | "password">;

/** @throws {DatabaseUnreachable} `pg` cannot read it, or would take it for a database's name on its default host. */
export function readAddress(databaseUrl: string): ServerAddress {
  if (!/^postgres(ql)?:\/\//.test(databaseUrl) || !URL.canParse(databaseUrl)) {
    throw new DatabaseUnreachable(
      "its address is not one of PostgreSQL's, such as postgresql://user:password@host:5432/madang (a password's special characters must be percent-encoded)",
    );
  }
  try {
    return new pg.Client({ connectionString: databaseUrl });
  } catch (error) {
    throw new DatabaseUnreachable(`its address cannot be used (${sentenceOf(error)})`); // such as a missing certificate
  }
}

export function unreachableServer(address: ServerAddress, error: unknown): DatabaseUnreachable {
  return new DatabaseUnreachable(reasonByCode(codeOf(error), address) ?? reasonByWords(sentenceOf(error), address));
}

export function unopenableDirectory(dataDir: string, error: unknown): DatabaseUnreachable {
  const code = codeOf(error);
  if (["EACCES", "EPERM", "EROFS"].includes(code)) {
    return new DatabaseUnreachable(`the directory ${dataDir} cannot be written (${code})`);
  }
  return new DatabaseUnreachable(`the data in ${dataDir} cannot be used (${sentenceOf(error)})`);
}

function reasonByCode(code: string, { host, port, database }: ServerAddress): string | undefined {
  switch (code) {
    case "ECONNREFUSED":
    case "ENOENT": // a socket file
      return `nothing answers at ${host}:${port}`;
    case "ENOTFOUND":
    case "EAI_AGAIN":
      return `no machine is known by the name ${host}`;
    case "ETIMEDOUT":
    case "EHOSTUNREACH":
    case "ENETUNREACH":
      return `${host}:${port} cannot be reached`;
    case "28P01":
    case "28000":
      return `${host}:${port} does not accept the user or the password`;
    case "3D000":
      return `${host}:${port} has no database named ${database}`;
    case "53300":
      return `${host}:${port} has no connection to spare`;
    default:
      return undefined;
  }
}

function reasonByWords(words: string, { host, port, password }: ServerAddress): string {
  if (timeouts.includes(words)) return `${host}:${port} did not answer within ${connectTimeoutMs / 1_000} seconds`;
  return typeof password === "string" && password !== "" ? words.replaceAll(password, "…") : words;
}

function codeOf(error: unknown): string {
  const first = error instanceof AggregateError ? error.errors[0] : error; // "localhost" is tried as ::1 and as 127.0.0.1
  return first instanceof Error && "code" in first ? String(first.code) : "";
}

function sentenceOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
