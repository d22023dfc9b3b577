// Fails where Slack would refuse a message or a view, with Slack's reason. By the same rules as the local workspace.
import type { HomeView, ModalView } from "@slack/types";
import { expect } from "vitest";
import { inSlacksWords } from "../../sandbox/slack/validate/findings.ts";
import { findingsInBlocks } from "../../sandbox/slack/validate/surface.ts";
import { charactersIn } from "../../sandbox/slack/validate/tables.ts";
import { findingsInView } from "../../sandbox/slack/validate/view.ts";
import type { Said } from "../../src/slack/views/blocks.ts";

/** All blocks of a message together; more ends in `msg_blocks_too_long`. */
const MESSAGE_CHARACTERS = 12_000;
/** chat.update takes no longer text. */
const TEXT_MOST = 4000;

export function checkMessage({ text, blocks }: Said): void {
  expect(text.trim()).not.toBe("");
  expect(text.length).toBeLessThanOrEqual(TEXT_MOST);
  expect(inSlacksWords(findingsInBlocks(blocks, "message"))).toEqual([]);
  expect(charactersIn(blocks)).toBeLessThanOrEqual(MESSAGE_CHARACTERS);
}

export function checkView(view: HomeView | ModalView): void {
  expect(inSlacksWords(findingsInView(structuredClone(view) as never, view.type))).toEqual([]);
}
