// The pictures and other files of a voice: pictures are shown, others are linked.
import type { ContextBlock, ImageBlock, KnownBlock } from "@slack/types";
import type { VoiceFile } from "../../domain/voice/event.ts";
import type { Voice } from "../../domain/voice/voice.ts";
import { context } from "./blocks.ts";
import { cut } from "./cut.ts";
import { escapeMrkdwn, type Reader } from "./reader.ts";

const NAME_MOST = 40;

/** Those that Slack can show inside a message. */
const PICTURES = ["image/png", "image/jpeg", "image/gif"];

export interface FileDisplay {
  /** False where Slack would not show one of them: then all are linked. */
  showsPictures: boolean;
}

/** What was said of the pictures stands with the first one; the others go by their names. */
export function fileBlocks(
  { files, altText }: Pick<Voice, "files" | "altText">,
  { showsPictures }: FileDisplay,
  reader: Reader,
): KnownBlock[] {
  const pictures = showsPictures ? files.filter((file) => PICTURES.includes(file.mimetype)) : [];
  const others = files.filter((file) => !pictures.includes(file));
  const saysWhat = altText !== null && pictures.length === 0;
  return [
    ...pictures.map((file, index) => picture(file, index === 0 ? altText : null, reader)),
    ...(others.length > 0 ? [links(others)] : []),
    ...(saysWhat ? [context(escapeMrkdwn(altText))] : []),
  ];
}

function picture({ fileId, name }: VoiceFile, altText: string | null, { words }: Reader): ImageBlock {
  const alt = altText ?? words("card.picture", { name: cut(name, NAME_MOST) });
  return { type: "image", slack_file: { id: fileId }, alt_text: alt };
}

function links(files: readonly VoiceFile[]): ContextBlock {
  return context(...files.map(({ name, permalink }) => `📎 <${permalink}|${escapeMrkdwn(cut(name, NAME_MOST))}>`));
}
