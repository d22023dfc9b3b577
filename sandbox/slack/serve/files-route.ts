// /files: url_private, for the app's token only; /page-files: the same for the page; /upload: the app's uploads.
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Workspace } from "../workspace/workspace.ts";
import { bearerOf, sendBytes, sendJson, uploadedBytes } from "./request.ts";

export function serveFile(
  workspace: Workspace,
  request: IncomingMessage,
  response: ServerResponse,
  id: string,
  isForPage: boolean,
): void {
  const file = workspace.files.get(id);
  const isApp = bearerOf(request) === workspace.app.botToken && workspace.manifest.scopes.has("files:read");
  if (file === undefined) {
    sendJson(response, 404, { ok: false, error: "file_not_found" });
  } else if (isForPage || isApp) {
    sendBytes(response, file.mimetype, file.content);
  } else {
    // Slack sends a stranger to its sign-in page, with status 200 in the end: a trap for apps that forget the token.
    sendBytes(response, "text/html", Buffer.from("<!doctype html><title>Sign in</title>"));
  }
}

export async function receiveUpload(
  workspace: Workspace,
  request: IncomingMessage,
  response: ServerResponse,
  id: string,
): Promise<void> {
  const file = workspace.files.get(id);
  if (file === undefined || file.isComplete) return sendJson(response, 404, { ok: false, error: "file_not_found" });
  file.content = await uploadedBytes(request);
  response.writeHead(200, { "content-type": "text/plain" }).end(`OK - ${file.content.length}`);
}
