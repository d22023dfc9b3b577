// What voices waited for, in words: never who kept them waiting, but where.
import type { Obstacle, Whereabouts } from "../../domain/digest/waits.ts";
import { isAbusive } from "../../domain/text/abuse.ts";
import { cut, nameOfWords } from "./cut.ts";
import { escapeMrkdwn, type Reader } from "./reader.ts";

/** Two lines on a phone. */
const WHOM_MOST = 60;
/** Slack's limit on what stands at a chart's axis. */
const LABEL_MOST = 20;

/** "배송 단계에서 맡을 사람을 기다림"; ready for mrkdwn. */
export function obstacleText(obstacle: Obstacle, reader: Reader): string {
  return escapeMrkdwn(obstacleName(obstacle, reader));
}

/** The same as plain text. */
export function obstacleName(obstacle: Obstacle, reader: Reader): string {
  const { words } = reader;
  switch (obstacle.kind) {
    case "telling":
      return words("blockage.telling");
    case "waiting":
      return words("blockage.waiting", { whom: whomText(obstacle.forWhom, reader) });
    default: {
      const where = whereText(obstacle.where, reader);
      const what = words(`blockage.${obstacle.kind}`);
      if (where === null || obstacle.where === null) return what;
      return words(`blockage.at.${obstacle.where.of}`, { where, what });
    }
  }
}

/** Short enough for a chart; `number` keeps two apart that are cut alike. */
export function obstacleLabel(obstacle: Obstacle, number: number, reader: Reader): string {
  const { words } = reader;
  const where = "where" in obstacle ? whereText(obstacle.where, reader) : null;
  const what =
    obstacle.kind === "waiting" ? whomText(obstacle.forWhom, reader) : words(`blockage.short.${obstacle.kind}`);
  return cut(`${number}. ${where === null ? what : `${where} ${what}`}`, LABEL_MOST);
}

function whomText(forWhom: string, { words }: Reader): string {
  return isAbusive(forWhom) ? words("fold.name") : nameOfWords(forWhom, WHOM_MOST);
}

function whereText(where: Whereabouts, { words }: Reader): string | null {
  if (where === null) return null;
  return where.of === "journey_stage" ? words(`journey_stage.${where.is}`) : words(`inquiry_type.${where.is}`);
}
