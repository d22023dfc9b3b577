// The two ways to call Slack: at once for the person who waits, and in the background for the outbox.
import {
  WebAPIHTTPError,
  WebAPIPlatformError,
  WebAPIRateLimitedError,
  WebAPIRequestError,
  WebClient,
} from "@slack/web-api";
import type { Logger } from "pino";
import { slackLogger } from "../log.ts";

export interface SlackClients {
  /** For views and ephemerals: a trigger lives three seconds, so a slow or limited call is given up at once. */
  interactive: WebClient;
  /** For a person's language before their form opens: most of the trigger's three seconds belong to the form. */
  quick: WebClient;
  /** For the outbox, which knows itself when to try again: web-api's own retries would post twice. */
  background: WebClient;
}

/** Shorter than a job's life (12 s), so that a job never outlives the call it is waiting for. */
const BACKGROUND_TIMEOUT_MS = 6_000;
const INTERACTIVE_TIMEOUT_MS = 2_000;
const QUICK_TIMEOUT_MS = 700;

export const INTERACTIVE_OPTIONS = {
  timeout: INTERACTIVE_TIMEOUT_MS,
  rejectRateLimitedCalls: true,
  retryConfig: { retries: 1, minTimeout: 100 },
} as const;

export function createClients(token: string, apiUrl: string | undefined, log: Logger): SlackClients {
  const common = { ...(apiUrl !== undefined && { slackApiUrl: apiUrl }), logger: slackLogger(log) };
  return {
    interactive: new WebClient(token, { ...common, ...INTERACTIVE_OPTIONS }),
    quick: new WebClient(token, {
      ...common,
      ...INTERACTIVE_OPTIONS,
      timeout: QUICK_TIMEOUT_MS,
      retryConfig: { retries: 0 },
    }),
    background: new WebClient(token, {
      ...common,
      timeout: BACKGROUND_TIMEOUT_MS,
      rejectRateLimitedCalls: true,
      retryConfig: { retries: 0 },
    }),
  };
}

/** Slack's own word for what went wrong ("not_in_channel"), or null when it was no answer of Slack's. */
export function slackErrorOf(error: unknown): string | null {
  return error instanceof WebAPIPlatformError ? error.data.error : null;
}

/** For how many seconds Slack wants to be left alone, or null. */
export function rateLimitOf(error: unknown): number | null {
  if (error instanceof WebAPIRateLimitedError) return error.retryAfter;
  return slackErrorOf(error) === "ratelimited" ? 30 : null;
}

/** Slack's words for a message of ours that is no longer there, or a thread without its parent. */
export const GONE_ERRORS: readonly string[] = ["message_not_found", "thread_not_found", "cant_update_message"];

/** Slack's words for a person who can't be written to: their account is deactivated, or not one of a person. */
export const UNREACHABLE_ERRORS: readonly string[] = [
  "user_disabled",
  "user_not_found",
  "account_inactive",
  "cannot_dm_bot",
];

/** Slack's answers after which a post may stand there all the same. */
const UNCLEAR = ["internal_error", "fatal_error", "request_timeout", "service_unavailable", "team_added_to_org"];

/** Did Slack certainly not do it? A lost answer, a server's error or a time-out leave it open. */
export function isCertainlyUndone(error: unknown): boolean {
  if (rateLimitOf(error) !== null) return true;
  const said = slackErrorOf(error);
  return said !== null && !UNCLEAR.includes(said);
}

/** Nobody answered: wrong address, no network, a proxy in between. */
export function isUnreachable(error: unknown): boolean {
  return error instanceof WebAPIRequestError || error instanceof WebAPIHTTPError;
}
