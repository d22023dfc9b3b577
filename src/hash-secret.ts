// The secret with which identifiers are hashed: from the environment, or made once and kept beside the embedded data.
import { createHmac, randomBytes } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";

const FILE = "identifier-hash-secret";

/** May run on every start; the file is written once. It is not in the database, so a copy of that alone tells nothing. */
export async function readOrMakeHashSecret(dataDir: string): Promise<string> {
  const file = path.join(dataDir, FILE);
  await mkdir(dataDir, { recursive: true });
  try {
    await writeFile(file, `${makeHashSecret()}\n`, { flag: "wx", mode: 0o600 });
  } catch (error) {
    if ((error as { code?: string }).code !== "EEXIST") throw error;
  }
  return (await readFile(file, "utf8")).trim();
}

/** A secret nobody can guess; with another one no hash matches any more. */
export function makeHashSecret(): string {
  return randomBytes(32).toString("hex");
}

/** HMAC-SHA-256, 16 bytes of it: enough to match by, and without the secret no list of all phone numbers helps. */
export function keyedHash(secret: string): (value: string) => string {
  return (value) => createHmac("sha256", secret).update(value).digest().subarray(0, 16).toString("base64url");
}
