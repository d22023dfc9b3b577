// /api-page/*: what the page asks for and does, and the stream that tells it to look again.
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Act, ActResult, PersonState } from "../../protocol.ts";
import { SlackError } from "../slack-error.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { jsonBodyOf, sendJson } from "./request.ts";

export interface PageRoute {
  workspace: Workspace;
  act(act: Act): Promise<ActResult>;
  state(personId: string): PersonState;
}

export async function servePageApi(
  route: PageRoute,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  switch (url.pathname) {
    case "/api-page/state":
      return sendState(route, response, url.searchParams.get("as") || firstPerson(route));
    case "/api-page/events":
      return streamVersions(route.workspace, request, response);
    case "/api-page/act":
      return sendActResult(route, request, response);
    default:
      return sendJson(response, 404, { ok: false, error: "not_found" });
  }
}

/** Whoever opens the page without saying as whom. */
function firstPerson({ workspace }: PageRoute): string {
  return [...workspace.people.keys()][0] ?? "";
}

function sendState(route: PageRoute, response: ServerResponse, personId: string): void {
  try {
    sendJson(response, 200, route.state(personId), { "cache-control": "no-store" });
  } catch (error) {
    if (!(error instanceof SlackError)) throw error;
    sendJson(response, 404, { ok: false, error: error.code });
  }
}

async function sendActResult(route: PageRoute, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = await jsonBodyOf(request);
  if (request.method !== "POST" || typeof body?.["kind"] !== "string") {
    return sendJson(response, 400, { ok: false, error: "invalid_act" });
  }
  const result = await route.act(body as unknown as Act);
  sendJson(response, 200, result ?? { ok: false, error: "invalid_act" });
}

/** Server-sent events: `data: <version>` now and after every change; several changes at once make one line. */
function streamVersions(workspace: Workspace, request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
  response.write(`data: ${workspace.version}\n\n`);
  let isPlanned = false;
  const onChange = () => {
    if (isPlanned) return;
    isPlanned = true;
    setImmediate(() => {
      isPlanned = false;
      response.write(`data: ${workspace.version}\n\n`);
    });
  };
  workspace.onChange.add(onChange);
  request.on("close", () => workspace.onChange.delete(onChange));
}
