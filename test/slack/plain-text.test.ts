// Whether a message in a thread says anything.
import { expect, test } from "vitest";
import { hasWords } from "../../src/slack/inbound/plain-text.ts";

test.each([
  ":eyes:",
  ":확인중:",
  ":了解:",
  ":ok-확인:",
  ":+1::skin-tone-3:",
  ":확인중: :eyes:",
  "ℹ️",
  "ℹ",
  "1️⃣",
  "#️⃣",
  "㊗️",
  "🇰🇷",
  "👍🏽",
  "👩‍👩‍👧",
  "<@U0BEN00001>",
  "<!here|here>",
  "<#C0VOICE001|voc>",
  "<https://example.com/notice/12>",
  "<http://example.com|example.com>",
  "<mailto:a@example.com|a@example.com>",
  "&gt;&amp;",
  "...",
])("%j says nothing", (text) => {
  expect(hasWords(text)).toBe(false);
});

test.each([
  "3",
  "3시에요",
  "네",
  "ok",
  ":확인중: 보고 있어요",
  "<https://example.com/notice/12|오늘 오후 3시에 다시 발급해 드리기로 했어요>",
  "<mailto:a@example.com|담당자에게 메일을 보냈어요>",
  "<@U0BEN00001> 보고 있어요",
  "10:30:15",
])("%j says something", (text) => {
  expect(hasWords(text)).toBe(true);
});
