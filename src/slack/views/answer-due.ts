// By when a voice nobody has answered yet is to be answered, and by which rule. True at any time it is read: it names
// days and hours, and never how long there is still to go.
import type { WorkCalendar } from "../../domain/calendar/work-calendar.ts";
import { isWorkingTime, nextWorkingInstant } from "../../domain/calendar/working-time.ts";
import { answerDueAt, type ResponseTargets, type Target, targetOf } from "../../domain/voice/target.ts";
import { isAnswered, openedAt, type Voice } from "../../domain/voice/voice.ts";
import { type Reader, timeText } from "./reader.ts";
import { limitText } from "./work-span.ts";

/** What the workspace has set of working time and answers. */
export interface AnswerRules {
  calendar: WorkCalendar;
  targets: ResponseTargets;
}

/** None once somebody has answered. Ready for mrkdwn. */
export function answerDueLines(voice: Voice, { calendar, targets }: AnswerRules, reader: Reader): string[] {
  if (isAnswered(voice)) return [];
  const { words } = reader;
  const lines: string[] = [];
  const since = openedAt(voice);
  if (!isWorkingTime(calendar, since)) {
    const when = timeText(reader, nextWorkingInstant(calendar, since));
    lines.push(`🌙 ${words("card.off_hours", { when })}`);
  }
  const target = targetOf(voice, targets);
  const dueAt = answerDueAt(voice, targets, calendar);
  if (!target || !dueAt) return lines;
  const when = timeText(reader, dueAt);
  return [...lines, `⏰ ${words("card.answer_by", { when, rule: ruleText(target, reader) })}`];
}

/** "크게 불편해요, 근무 시간 60분, 확산 중이라 30분" */
function ruleText({ rule, minutes, usualMinutes }: Target, reader: Reader): string {
  const { words } = reader;
  const name =
    "pain" in rule
      ? words(`pain.${rule.pain}`)
      : words("card.answer_customer", { value: words(`customer_type.${rule.customerType}`) });
  const parts = [name, words("card.answer_limit", { limit: limitText(reader, usualMinutes) })];
  if (minutes !== usualMinutes) parts.push(words("card.answer_spreading", { limit: limitText(reader, minutes) }));
  return parts.join(", ");
}
