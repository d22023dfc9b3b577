// Reads "/voc something" as a slash command; "/ path" and "//" are plain text.
export interface TypedCommand {
  name: string;
  rest: string;
}

export function readCommand(text: string): TypedCommand | null {
  const found = /^\s*(\/[^\s/]+)(?:\s+([\s\S]*))?$/.exec(text);
  return found?.[1] ? { name: found[1], rest: (found[2] ?? "").trim() } : null;
}
