// The Web API: finds the method, checks token and scopes, answers, and keeps a record of every call.
import { copyOf, type Json } from "../json.ts";
import { SlackError } from "../slack-error.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { Args } from "./args.ts";
import { authMethods } from "./auth.ts";
import { chatMethods } from "./chat.ts";
import { conversationMethods } from "./conversations.ts";
import { fileMethods } from "./files.ts";
import { historyMethods } from "./history.ts";
import { type Method, type Methods, needScope } from "./method.ts";
import { reactionMethods } from "./reactions.ts";
import { userMethods } from "./users.ts";
import { viewMethods } from "./views.ts";

const METHODS: Methods = {
  ...authMethods,
  ...chatMethods,
  ...conversationMethods,
  ...fileMethods,
  ...historyMethods,
  ...reactionMethods,
  ...userMethods,
  ...viewMethods,
};

export interface ApiCall {
  method: string;
  args: Json;
  result: Json;
  at: string;
}

export interface ApiRequest {
  method: string;
  args: Json;
  token: string | undefined;
}

/** Answers as Slack would, `ok: false` included; never throws for what the app did wrong. */
export function answerCall(workspace: Workspace, request: ApiRequest): Json {
  try {
    const method = METHODS[request.method];
    if (method === undefined) throw new SlackError("unknown_method", { req_method: request.method });
    checkToken(workspace, method, request.token);
    needScope(workspace, ...(method.scopes ?? []));
    return copyOf({ ok: true, ...method.answer(new Args(request.args), workspace) });
  } catch (error) {
    if (!(error instanceof SlackError)) throw error;
    complainLoudly(workspace, request, error);
    return { ok: false, error: error.code, ...error.extra };
  }
}

function checkToken(workspace: Workspace, method: Method, token: string | undefined): void {
  if (token === undefined) throw new SlackError("not_authed");
  const { appToken, botToken } = workspace.app;
  if (token !== appToken && token !== botToken) throw new SlackError("invalid_auth");
  const wanted = method.token === "app" ? appToken : botToken;
  if (token !== wanted) throw new SlackError("not_allowed_token_type");
}

/** Refusals that mean a mistake in the app or its manifest, and not an ordinary race. */
const LOUD = new Set([
  "unknown_method",
  "missing_scope",
  "not_authed",
  "invalid_auth",
  "not_allowed_token_type",
  "no_text",
  "msg_too_long",
  "invalid_metadata_format",
  "metadata_too_large",
  "invalid_blocks_format",
  "not_enabled",
  "invalid_types",
  "invalid_cursor",
]);

function complainLoudly(workspace: Workspace, request: ApiRequest, error: SlackError): void {
  if (!LOUD.has(error.code)) return;
  const detail = error.code === "missing_scope" ? `needs ${String(error.extra["needed"])}` : "";
  workspace.complain({ method: request.method, error: error.code, detail });
}
