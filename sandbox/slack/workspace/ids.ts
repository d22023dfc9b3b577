// Ids that look like Slack's and are the same in every run: one counter for each prefix.

export interface Ids {
  /** `next("V")` is V0000000001, then V0000000002 ... */
  next(prefix: string): string;
}

export function createIds(): Ids {
  const counters = new Map<string, number>();
  return {
    next(prefix) {
      const count = (counters.get(prefix) ?? 0) + 1;
      counters.set(prefix, count);
      return `${prefix}${count.toString(36).toUpperCase().padStart(10, "0")}`;
    },
  };
}
