// /api/METHOD: Web API calls over HTTP, with the faults that were asked for.
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Faults } from "../faults.ts";
import { copyOf, isJson, type Json } from "../json.ts";
import type { RateLimits } from "../rate-limits.ts";
import { type ApiCall, type ApiRequest, answerCall } from "../web-api/web-api.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { bearerOf, bodyOf, sendJson } from "./request.ts";

export interface ApiRoute {
  workspace: Workspace;
  faults: Faults;
  rateLimits: RateLimits | undefined;
  calls: ApiCall[];
}

export async function serveApi(
  route: ApiRoute,
  request: IncomingMessage,
  response: ServerResponse,
  method: string,
): Promise<void> {
  const call = await callFrom(request, method);
  const isAnswered = await misbehave(route, request, response, call);
  if (isAnswered) return;
  const waitSeconds = route.rateLimits?.take(call) ?? 0;
  if (waitSeconds > 0) return refuseForNow(response, waitSeconds);
  sendJson(response, 200, answer(route, call));
}

function answer({ workspace, calls }: ApiRoute, call: ApiRequest): Json {
  const result = answerCall(workspace, call);
  calls.push({ method: call.method, args: copyOf(call.args), result, at: workspace.now().toISOString() });
  return result;
}

async function callFrom(request: IncomingMessage, method: string): Promise<ApiRequest> {
  const raw = (await bodyOf(request)).toString();
  const isJsonBody = (request.headers["content-type"] ?? "").startsWith("application/json");
  const query = new URL(request.url ?? "/", "http://local").searchParams;
  const body = isJsonBody ? parsedObject(raw) : Object.fromEntries(new URLSearchParams(raw));
  const { token, ...args } = { ...Object.fromEntries(query), ...body } as Json;
  return { method, args, token: bearerOf(request) ?? (typeof token === "string" ? token : undefined) };
}

function parsedObject(raw: string): Json {
  try {
    const parsed: unknown = JSON.parse(raw);
    return isJson(parsed) ? parsed : {};
  } catch {
    return {};
  }
}

function refuseForNow(response: ServerResponse, seconds: number): void {
  sendJson(response, 429, { ok: false, error: "ratelimited" }, { "retry-after": String(seconds) });
}

/** True when the fault took the place of the answer. */
async function misbehave(
  route: ApiRoute,
  request: IncomingMessage,
  response: ServerResponse,
  call: ApiRequest,
): Promise<boolean> {
  const fault = route.faults.take(call);
  switch (fault?.kind) {
    case undefined:
      return false;
    case "delay":
      await new Promise((resolve) => setTimeout(resolve, fault.ms));
      return false;
    case "rate_limited":
      refuseForNow(response, fault.retryAfter);
      return true;
    case "http_500":
      sendJson(response, 500, { ok: false, error: "internal_error" });
      return true;
    case "slack_error":
      sendJson(response, 200, { ok: false, error: fault.error });
      return true;
    case "drop":
      request.socket.destroy();
      return true;
    case "drop_after":
      answer(route, call);
      request.socket.destroy();
      return true;
    case "hang":
      return true;
  }
}
