// The secret with which identifiers are hashed: from the environment, or made once and kept beside the embedded data.
import { randomBytes } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";

const FILE = "identifier-hash-secret";

/** May run on every start; the file is written once. It is not in the database, so a copy of that alone tells nothing. */
export async function readOrMakeHashSecret(dataDir: string): Promise<string> {
  const file = path.join(dataDir, FILE);
  await mkdir(dataDir, { recursive: true });
  try {
    await writeFile(file, `${randomBytes(32).toString("hex")}\n`, { flag: "wx", mode: 0o600 });
  } catch (error) {
    if ((error as { code?: string }).code !== "EEXIST") throw error;
  }
  return (await readFile(file, "utf8")).trim();
}
