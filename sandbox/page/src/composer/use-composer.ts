// The composer's text and files, and the sending of them.
import { useState } from "react";
import type { ActResult, Channel } from "../../../protocol.ts";
import type { FileEntry } from "../form/element-state.ts";
import { useWs } from "../workspace/context.ts";
import { useUpload } from "../workspace/use-upload.ts";
import { draftOf, keepDraft } from "./drafts.ts";
import { readCommand } from "./read-command.ts";
import { toSent } from "./sent-text.ts";

export interface Trouble {
  text: string;
  /** A text that may be sent as a message after all. */
  asMessage?: string;
}

export function useComposer(channel: Channel, threadTs: string | undefined) {
  const { state, words, act, whyFailed } = useWs();
  const upload = useUpload();
  const key = `${state.me.id} ${channel.id} ${threadTs ?? ""}`;
  const [typed, setTyped] = useState({ key, text: draftOf(key) });
  const [files, setFiles] = useState<FileEntry[]>([]);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [isBusy, setBusy] = useState(false);
  if (typed.key !== key) setTyped({ key, text: draftOf(key) });

  const setText = (text: string) => {
    keepDraft(key, text);
    setTyped({ key, text });
  };
  const finish = (result: ActResult, sent: string, sentFiles: FileEntry[], what: string) => {
    setBusy(false);
    if (result.ok) return;
    const since = draftOf(key);
    setText(since ? `${sent}\n${since}` : sent);
    setFiles((now) => [...sentFiles, ...now]);
    setTrouble({ text: words.actFailed(what, whyFailed(result)) });
  };
  const start = () => {
    setText("");
    setFiles([]);
    setTrouble(null);
    setBusy(true);
  };
  const sendMessage = async (text: string) => {
    start();
    const fileIds = files.map((file) => file.id);
    const thread = threadTs ? { threadTs } : {};
    const attached = fileIds.length > 0 ? { fileIds } : {};
    const deed = { kind: "message" as const, channelId: channel.id, text: toSent(state, text), ...thread, ...attached };
    finish(await act(deed), text, files, words.send);
  };
  const send = async () => {
    const { text } = typed;
    if (text.trim() === "" && files.length === 0) return;
    const command = readCommand(text);
    if (!command) return sendMessage(text);
    const isKnown = state.commands.some((one) => one.command === command.name);
    if (!isKnown) return setTrouble({ text: words.commandUnknown(command.name), asMessage: text });
    if (threadTs) return setTrouble({ text: words.commandInThread(command.name) });
    start();
    const result = await act({ kind: "command", channelId: channel.id, command: command.name, text: command.rest });
    finish(result, text, files, command.name);
  };
  const attach = async (chosen: File[]) => {
    setBusy(true);
    const uploaded = await Promise.all(chosen.map(upload));
    setBusy(false);
    setFiles((now) => [...now, ...uploaded.filter((file) => file !== null)]);
  };
  const detach = (id: string) => setFiles((now) => now.filter((file) => file.id !== id));
  return { text: typed.text, setText, files, attach, detach, trouble, setTrouble, isBusy, send, sendMessage };
}
