// Files of the page, from one directory; anything unknown gets index.html.
import { readFile } from "node:fs/promises";
import type { ServerResponse } from "node:http";
import { extname, join, normalize, sep } from "node:path";
import { sendBytes, sendJson } from "./request.ts";

const TYPES: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
};

export async function serveStatic(directory: string, response: ServerResponse, path: string): Promise<void> {
  const root = normalize(directory) + sep;
  const wanted = join(root, decodeURIComponent(path));
  const content = wanted.startsWith(root) && extname(wanted) !== "" ? await contentAt(wanted) : undefined;
  if (content !== undefined) {
    return sendBytes(response, TYPES[extname(wanted)] ?? "application/octet-stream", content);
  }
  const index = await contentAt(join(root, "index.html"));
  if (index === undefined) return sendJson(response, 404, { ok: false, error: "page_not_built" });
  sendBytes(response, "text/html; charset=utf-8", index);
}

async function contentAt(path: string): Promise<Buffer | undefined> {
  try {
    return await readFile(path);
  } catch {
    return undefined;
  }
}
