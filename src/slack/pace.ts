// One message a second and channel, with a short burst: Slack's limit on posting, kept before it has to remind us.
import type { ChannelId } from "../domain/ids.ts";

export interface Pace {
  /** 0 when the caller may post now (and has then spent a turn), else for how many seconds not. */
  secondsToWait(channelId: ChannelId): number;
  /** Slack said to leave it alone. */
  pause(seconds: number): void;
}

const BURST = 4;
const PER_SECOND = 1;

/** @param clock in milliseconds; real time, whatever the app's own clock says */
export function createPace(clock: () => number = Date.now, burst = BURST): Pace {
  const buckets = new Map<ChannelId, { turns: number; at: number }>();
  let pausedUntil = 0;
  return {
    secondsToWait(channelId) {
      const now = clock();
      if (now < pausedUntil) return Math.ceil((pausedUntil - now) / 1000);
      const bucket = buckets.get(channelId) ?? { turns: burst, at: now };
      const turns = Math.min(burst, bucket.turns + ((now - bucket.at) / 1000) * PER_SECOND);
      if (turns < 1) return 1;
      buckets.set(channelId, { turns: turns - 1, at: now });
      return 0;
    },
    pause(seconds) {
      pausedUntil = Math.max(pausedUntil, clock() + seconds * 1000);
    },
  };
}
