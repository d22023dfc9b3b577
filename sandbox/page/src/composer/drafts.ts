// What was typed and not sent yet, by person, channel and thread, while the page is open.
const drafts = new Map<string, string>();

export function draftOf(key: string): string {
  return drafts.get(key) ?? "";
}

export function keepDraft(key: string, text: string): void {
  drafts.set(key, text);
}
