// Slack's limits, kept before it has to remind us: one message a second and channel, with a short burst; and so many App
// Homes a minute in all.
import type { ChannelId } from "../domain/ids.ts";

export interface Pace {
  /** 0 when the caller may post now (and has then spent a turn), else for how many seconds not. */
  secondsToWait(channelId: ChannelId): number;
  /** The same for an App Home that nobody waits for. */
  secondsToHome(): number;
  /** Slack said to leave it alone. */
  pause(seconds: number): void;
}

const BURST = 4;
const PER_SECOND = 1;
/** `views.publish` takes a hundred or so a minute; some of them are left for those who open their home just now. */
const HOMES_BURST = 20;
const HOMES_PER_SECOND = 1;
/** Whoever has to wait comes back after so many seconds: by then many changes are one drawing. */
const HOME_AGAIN = 5;

/** @param clock in milliseconds; real time, whatever the app's own clock says */
export function createPace(clock: () => number = Date.now, burst = BURST): Pace {
  const channels = new Map<ChannelId, Bucket>();
  const homes = new Bucket(HOMES_BURST, HOMES_PER_SECOND, clock());
  let pausedUntil = 0;
  const secondsPaused = (now: number) => Math.max(0, Math.ceil((pausedUntil - now) / 1000));
  return {
    secondsToWait(channelId) {
      const now = clock();
      const bucket = channels.get(channelId) ?? new Bucket(burst, PER_SECOND, now);
      channels.set(channelId, bucket);
      return secondsPaused(now) || (bucket.spend(now) ? 0 : 1);
    },
    secondsToHome() {
      const now = clock();
      return secondsPaused(now) || (homes.spend(now) ? 0 : HOME_AGAIN);
    },
    pause(seconds) {
      pausedUntil = Math.max(pausedUntil, clock() + seconds * 1000);
    },
  };
}

/** Turns that come back with time, up to a burst. */
class Bucket {
  readonly #burst: number;
  readonly #perSecond: number;
  #turns: number;
  #at: number;

  constructor(burst: number, perSecond: number, now: number) {
    this.#burst = burst;
    this.#perSecond = perSecond;
    this.#turns = burst;
    this.#at = now;
  }

  /** False when there is none left. */
  spend(now: number): boolean {
    const turns = Math.min(this.#burst, this.#turns + ((now - this.#at) / 1000) * this.#perSecond);
    this.#at = now;
    this.#turns = turns < 1 ? turns : turns - 1;
    return turns >= 1;
  }
}
