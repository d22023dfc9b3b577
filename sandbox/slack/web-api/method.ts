// What a Web API method is: the scopes it needs and what it answers.
import type { Json } from "../json.ts";
import { SlackError } from "../slack-error.ts";
import type { Workspace } from "../workspace/workspace.ts";
import type { Args } from "./args.ts";

export interface Method {
  /** One of these is enough; none means that any token will do. */
  scopes?: readonly string[];
  /** Which token: the app-level one only for apps.connections.open. */
  token?: "app";
  /** Answers the keys beside `ok: true`. Throws SlackError to refuse. */
  answer(args: Args, workspace: Workspace): Json;
}

export type Methods = Record<string, Method>;

/** Throws `missing_scope`, as methods do whose scope depends on the conversation. */
export function needScope(workspace: Workspace, ...anyOf: string[]): void {
  if (anyOf.length === 0 || anyOf.some((scope) => workspace.manifest.scopes.has(scope))) return;
  throw new SlackError("missing_scope", {
    needed: anyOf.join(","),
    provided: [...workspace.manifest.scopes].join(","),
  });
}

export interface Page<T> {
  items: T[];
  nextCursor: string;
}

/** Cursors are opaque in Slack; here they are the offset in base64. Throws `invalid_cursor`. */
export function pageOf<T>(all: readonly T[], args: Args, defaultLimit = 100): Page<T> {
  const cursor = args.text("cursor");
  const start = cursor === undefined ? 0 : offsetIn(cursor);
  const limit = Math.min(args.count("limit", defaultLimit), 1000);
  const end = start + limit;
  return { items: all.slice(start, end), nextCursor: end < all.length ? btoa(`next:${end}`) : "" };
}

function offsetIn(cursor: string): number {
  const match = /^next:(\d+)$/.exec(Buffer.from(cursor, "base64").toString());
  if (match === null) throw new SlackError("invalid_cursor");
  return Number(match[1]);
}
