// Whether Slack would show what the app suggests for an external select.
import { z } from "zod";
import type { Json } from "../json.ts";
import { type Finding, findingsIn } from "./findings.ts";
import { limits } from "./limits.ts";
import { optionGroup, plainOption } from "./text.ts";

const { select } = limits;

const answer = z
  .looseObject({
    options: z.array(plainOption).max(select.options.max_items).optional(),
    option_groups: z.array(optionGroup).max(select.option_groups.max_items).optional(),
  })
  .refine(
    (each) => (each.options === undefined) !== (each.option_groups === undefined),
    "must provide either `options` or `option_groups`",
  );

export function findingsInSuggestions(body: Json): Finding[] {
  const parsed = answer.safeParse(body, { reportInput: true });
  return parsed.success ? [] : findingsIn(parsed.error, "");
}
