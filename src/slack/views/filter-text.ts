// Of which voices a digest speaks, in words; empty where it speaks of all.
import type { DigestFilter } from "../../domain/digest/digest.ts";
import { cut } from "./cut.ts";
import { escapeMrkdwn, type Reader } from "./reader.ts";

/** Two lines on a phone, or three. */
const MOST = 200;

/** Ready for mrkdwn. */
export function filterText(filter: DigestFilter, { words }: Reader): string {
  const parts = [
    filter.inquiryTypes.map((each) => words(`inquiry_type.${each}`)),
    filter.journeyStages.map((each) => words(`journey_stage.${each}`)),
    filter.inboundChannels.map((each) => words(`inbound_channel.${each}`)),
    filter.customerTypes.map((each) => words(`customer_type.${each}`)),
    filter.pains.map((each) => words(`pain.${each}`)),
    filter.tags.map((tag) => `#${tag}`),
    filter.standings.map((each) => words(`digest.form.standings.${each}`)),
    filter.waitingHours === null ? [] : [words("digest.waited_longer", { hours: filter.waitingHours })],
  ];
  const said = parts.filter((some) => some.length > 0).map((some) => some.join(", "));
  return escapeMrkdwn(cut(said.join(" · "), MOST));
}
