// Slack's limits, kept before it has to remind us: one message a second and channel, with a short burst; and so many App
// Homes a minute in all. Whoever has to wait is given a turn and comes back for it: a thousand who wait do not keep asking.
import type { ChannelId } from "../domain/ids.ts";

export interface Pace {
  /**
   * 0 when this message may be posted now, else in how many seconds its turn comes. Asked again for the same message within
   * some seconds of its turn, it is still its turn.
   */
  secondsToWait(channelId: ChannelId, key: string): number;
  /** The same for an App Home that nobody waits for; every one who has to wait comes back after as long. */
  secondsToHome(): number;
  /** Slack said to leave it alone. */
  pause(seconds: number): void;
}

const BURST = 4;
const PER_SECOND = 1;
/** `views.publish` takes a hundred or so a minute; some of them are left for those who open their home just now. */
const HOMES_BURST = 20;
const HOMES_PER_SECOND = 1;
/** By then many changes are one drawing. */
const HOME_AGAIN = 5;
/** How long a turn is kept for who does not come: longer than a job takes, shorter than anyone notices. */
const TURN_KEPT_MS = 20_000;

/** @param clock in milliseconds; real time, whatever the app's own clock says */
export function createPace(clock: () => number = Date.now, burst = BURST): Pace {
  const channels = new Map<ChannelId, Line>();
  const homes = new Bucket(HOMES_BURST, HOMES_PER_SECOND, clock());
  let pausedUntil = 0;
  const secondsPaused = (now: number) => Math.max(0, Math.ceil((pausedUntil - now) / 1000));
  return {
    secondsToWait(channelId, key) {
      const now = clock();
      const line = channels.get(channelId) ?? new Line(new Bucket(burst, PER_SECOND, now));
      channels.set(channelId, line);
      return secondsPaused(now) || Math.ceil((line.turnOf(key, now) - now) / 1000);
    },
    secondsToHome() {
      const now = clock();
      return secondsPaused(now) || (homes.spend(now) === now ? 0 : HOME_AGAIN);
    },
    pause(seconds) {
      pausedUntil = Math.max(pausedUntil, clock() + seconds * 1000);
    },
  };
}

/** Those who wait to speak in one channel, each with its turn. */
class Line {
  readonly #bucket: Bucket;
  readonly #turns = new Map<string, number>();

  constructor(bucket: Bucket) {
    this.#bucket = bucket;
  }

  /** When it is this one's turn: `now` or before, when it is there. */
  turnOf(key: string, now: number): number {
    const given = this.#turns.get(key);
    if (given !== undefined && now < given + TURN_KEPT_MS) return Math.max(given, now);
    for (const [other, turn] of this.#turns) if (turn + TURN_KEPT_MS <= now) this.#turns.delete(other);
    const turn = this.#bucket.reserve(now);
    this.#turns.set(key, turn);
    return turn;
  }
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

  /** Spends a turn that is there now; answers when there is one, and `now` when it was spent. */
  spend(now: number): number {
    this.#fill(now);
    return this.#turns < 1 ? this.#freeAt(now) : this.reserve(now);
  }

  /** Spends the next turn, also one that has yet to come, and answers when it does. */
  reserve(now: number): number {
    this.#fill(now);
    const at = this.#freeAt(now);
    this.#turns -= 1;
    return at;
  }

  #fill(now: number): void {
    this.#turns = Math.min(this.#burst, this.#turns + ((now - this.#at) / 1000) * this.#perSecond);
    this.#at = now;
  }

  #freeAt(now: number): number {
    return this.#turns >= 1 ? now : now + ((1 - this.#turns) / this.#perSecond) * 1000;
  }
}
