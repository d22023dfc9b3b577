// Slack's `ts`: seconds with six decimals, unique in the workspace and always rising.

export interface Timestamps {
  next(): string;
}

export function createTimestamps(now: () => Date): Timestamps {
  let lastMicros = 0;
  return {
    next() {
      lastMicros = Math.max(now().getTime() * 1000, lastMicros + 1);
      const seconds = Math.floor(lastMicros / 1_000_000);
      return `${seconds}.${String(lastMicros % 1_000_000).padStart(6, "0")}`;
    },
  };
}

export function isTimestamp(text: string): boolean {
  return /^\d{1,12}\.\d{6}$/.test(text);
}
