// Reading requests and writing answers over plain node:http.
import type { IncomingMessage, ServerResponse } from "node:http";
import { isJson, type Json } from "../json.ts";

export async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** Undefined when the body is not a JSON object. */
export async function jsonBodyOf(request: IncomingMessage): Promise<Json | undefined> {
  try {
    const parsed: unknown = JSON.parse((await bodyOf(request)).toString());
    return isJson(parsed) ? parsed : undefined;
  } catch {
    return undefined;
  }
}

/** The bytes of an upload, sent raw or as the only part of a multipart form. */
export async function uploadedBytes(request: IncomingMessage): Promise<Buffer> {
  const body = await bodyOf(request);
  const type = request.headers["content-type"] ?? "";
  if (!type.startsWith("multipart/form-data")) return body;
  const form = await new Response(new Uint8Array(body), { headers: { "content-type": type } }).formData();
  for (const part of form.values()) {
    return typeof part === "string" ? Buffer.from(part) : Buffer.from(await part.arrayBuffer());
  }
  return Buffer.alloc(0);
}

export function bearerOf(request: IncomingMessage): string | undefined {
  return /^Bearer (.+)$/i.exec(request.headers.authorization ?? "")?.[1];
}

export function sendJson(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
) {
  response.writeHead(status, { "content-type": "application/json; charset=utf-8", ...headers });
  response.end(JSON.stringify(body));
}

export function sendBytes(response: ServerResponse, type: string, content: Buffer): void {
  response.writeHead(200, { "content-type": type, "content-length": content.length });
  response.end(content);
}
