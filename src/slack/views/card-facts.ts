// What a voice is about, in one small line: pain first, then whatever else was said of it.
import type { Voice } from "../../domain/voice/voice.ts";
import type { Reader } from "./reader.ts";

const PAIN_MARK = { blocked: "🔥", severe: "😣", mild: "🙂", praise: "💛" } as const;

/** "😣 불편 정도: 크게 불편해요 · 문의 유형: 배송 · …" */
export function factsOf(voice: Voice, { words }: Reader): string {
  const { inquiryType, journeyStage, inboundChannel, customerType, contact, speaker } = voice;
  const value = words(`pain.${voice.pain}`);
  const facts = [`${PAIN_MARK[voice.pain]} ${voice.pain === "praise" ? value : words("card.facts.pain", { value })}`];
  if (voice.isSpreading) facts.push(`📢 ${words("card.facts.spreading")}`);
  if (speaker) facts.push(words("card.facts.speaker", { value: words(`speaker.${speaker}`) }));
  if (inquiryType) facts.push(words("card.facts.inquiry_type", { value: words(`inquiry_type.${inquiryType}`) }));
  if (journeyStage) facts.push(words("card.facts.journey_stage", { value: words(`journey_stage.${journeyStage}`) }));
  if (inboundChannel)
    facts.push(words("card.facts.inbound_channel", { value: words(`inbound_channel.${inboundChannel}`) }));
  if (customerType) facts.push(words("card.facts.customer_type", { value: words(`customer_type.${customerType}`) }));
  if (contact) facts.push(words("card.facts.contact", { value: words(`contact.${contact}`) }));
  return facts.join("  ·  ");
}
