// /response/ID: the response_urls that payloads carry.
import type { IncomingMessage, ServerResponse } from "node:http";
import { respondInConversation } from "../respond.ts";
import { SlackError } from "../slack-error.ts";
import { spendResponseUrl } from "../workspace/response-urls.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { jsonBodyOf, sendJson } from "./request.ts";

export async function serveResponseUrl(
  workspace: Workspace,
  request: IncomingMessage,
  response: ServerResponse,
  id: string,
): Promise<void> {
  const body = await jsonBodyOf(request);
  try {
    if (body === undefined) throw new SlackError("invalid_payload");
    respondInConversation(workspace, spendResponseUrl(workspace, id), body);
    response.writeHead(200, { "content-type": "text/plain" }).end("ok");
  } catch (error) {
    if (!(error instanceof SlackError)) throw error;
    workspace.complain({ method: "response_url", error: error.code, detail: id });
    const isGone = error.code === "used_url" || error.code === "expired_url";
    sendJson(response, isGone ? 404 : 400, { ok: false, error: error.code, ...error.extra });
  }
}
