// What `/voc …` asks for. A word is a sub-command only when it stands alone or is followed by what it takes;
// everything else is what a customer said.

export type CommandIntent =
  /** `unknownWord`: a single word that may have been meant as a command. */
  | { kind: "post"; words: string; unknownWord: string | null }
  | { kind: "help" }
  | { kind: "settings" }
  /** `words`: what was ruled on; empty for the newest rulings. */
  | { kind: "rulings"; words: string }
  /** The answer ledger. */
  | { kind: "ledger" }
  | { kind: "digest_now" }
  /** The settings of the channel's digest. */
  | { kind: "digest" };

interface SubCommand {
  names: readonly string[];
  /** What may follow; "" is nothing. */
  takes: Readonly<Record<string, CommandIntent>>;
  /** Anything else that may follow. */
  takesWords?: (words: string) => CommandIntent;
}

const SUB_COMMANDS: readonly SubCommand[] = [
  { names: ["help", "도움말"], takes: { "": { kind: "help" } } },
  { names: ["settings", "설정"], takes: { "": { kind: "settings" } } },
  {
    names: ["rulings", "판정"],
    takes: { "": { kind: "rulings", words: "" } },
    takesWords: (words) => ({ kind: "rulings", words }),
  },
  { names: ["open", "미응답"], takes: { "": { kind: "ledger" } } },
  {
    names: ["digest", "다이제스트"],
    takes: { "": { kind: "digest" }, now: { kind: "digest_now" }, 지금: { kind: "digest_now" } },
  },
];

/** Longer single words are pasted text, not a mistyped command. */
const COMMAND_WORD_MOST = 20;

export function readCommand(text: string): CommandIntent {
  const trimmed = text.normalize("NFC").trim();
  const [first = "", ...rest] = trimmed.split(/\s+/u);
  const subCommand = SUB_COMMANDS.find(({ names }) => names.includes(first.toLowerCase()));
  const intent = subCommand?.takes[rest.join(" ").toLowerCase()] ?? subCommand?.takesWords?.(rest.join(" "));
  if (intent) return intent;
  const mayBeCommand = first !== "" && rest.length === 0 && first.length <= COMMAND_WORD_MOST;
  return { kind: "post", words: text.trim(), unknownWord: mayBeCommand ? first : null };
}
