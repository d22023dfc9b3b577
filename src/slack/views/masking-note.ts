// Tells the person who posted, privately, what the identifier gate took out.
import type { IdentifierKind } from "../../domain/privacy/identifier-gate.ts";
import { LINK } from "../action-ids.ts";
import { linkButton, type Said, section } from "./blocks.ts";
import type { Reader } from "./reader.ts";

/** To be said below another sentence; empty where nothing was masked. */
export function maskedText(kinds: readonly IdentifierKind[], reader: Reader): string {
  return kinds.length === 0 ? "" : `\n${reader.words("masking.name", { kinds: namesOf(kinds, reader) })}`;
}

function namesOf(kinds: readonly IdentifierKind[], { words }: Reader): string {
  return [...new Set(kinds)].map((kind) => words(`masking.kind.${kind}`)).join(words("names.separator"));
}

export function maskingNote(kinds: readonly IdentifierKind[], cardUrl: string | null, reader: Reader): Said {
  const { words } = reader;
  const names = namesOf(kinds, reader);
  const said: Said = {
    text: words("masking.name", { kinds: names }),
    blocks: [section(words("masking.body", { kinds: names }))],
  };
  if (cardUrl !== null) {
    said.blocks.push({
      type: "actions",
      block_id: "masking",
      elements: [linkButton(words("telling.card"), LINK, cardUrl)],
    });
  }
  return said;
}
