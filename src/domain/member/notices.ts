// Which notices a member may do without. The conclusion to pass on, and what the gate took out, everyone gets.

/** Being asked about a voice without an answer, being reminded of customers, hearing of a voice handed over. */
export const NOTICES = ["rings", "reminders", "handovers"] as const;
export type Notice = (typeof NOTICES)[number];

/** Those that are left: what is no notice of ours any more counts for nothing. */
export function noticesIn(names: readonly string[]): Notice[] {
  return NOTICES.filter((notice) => names.includes(notice));
}
