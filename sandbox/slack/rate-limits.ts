// Slack's rate limits, when asked for: each method's tier, and one message a second in a channel.
import type { Json } from "./json.ts";

export interface RateLimits {
  /** Seconds to wait, or 0 when the call may go through (and is counted). */
  take(call: { method: string; args: Json }): number;
}

/** Calls a minute. https://docs.slack.dev/apis/web-api/rate-limits */
const TIER = { second: 20, third: 50, fourth: 100 } as const;

const PER_MINUTE: Record<string, number> = {
  "conversations.list": TIER.second,
  "conversations.history": TIER.third,
  "conversations.replies": TIER.third,
  "conversations.info": TIER.third,
  "conversations.join": TIER.third,
  "conversations.open": TIER.third,
  "conversations.members": TIER.fourth,
  "users.list": TIER.second,
  "users.info": TIER.fourth,
  "usergroups.list": TIER.second,
  "usergroups.users.list": TIER.second,
  "chat.update": TIER.third,
  "chat.delete": TIER.third,
  "chat.postEphemeral": TIER.fourth,
  "reactions.add": TIER.third,
  "reactions.remove": TIER.second,
  "reactions.get": TIER.third,
  "views.open": TIER.fourth,
  "views.update": TIER.fourth,
  "views.push": TIER.fourth,
  "views.publish": TIER.fourth,
};

const MINUTE_MS = 60_000;

/** Slack lets short bursts through a channel's one-a-second. */
const POST_BURST = 4;

export function createRateLimits(nowMs: () => number): RateLimits {
  const windows = new Map<string, number[]>();

  /** Sliding window: at most `limit` calls within `spanMs`. */
  function wait(key: string, limit: number, spanMs: number): number {
    const now = nowMs();
    const recent = (windows.get(key) ?? []).filter((at) => at > now - spanMs);
    const oldest = recent[0];
    if (recent.length >= limit && oldest !== undefined) return Math.max(1, Math.ceil((oldest + spanMs - now) / 1000));
    windows.set(key, [...recent, now]);
    return 0;
  }

  return {
    take({ method, args }) {
      if (method === "chat.postMessage") {
        return wait(`post ${String(args["channel"])}`, POST_BURST, POST_BURST * 1000);
      }
      const limit = PER_MINUTE[method];
      return limit === undefined ? 0 : wait(method, limit, MINUTE_MS);
    },
  };
}
