// What is wrong with blocks, in Slack's form: a sentence and a JSON pointer to the place.
import type { z } from "zod";

export interface Finding {
  message: string;
  /** /blocks/0/text */
  pointer: string;
}

function pointerOf(path: readonly PropertyKey[]): string {
  return path.map((step) => `/${String(step)}`).join("");
}

export function findingsIn(error: z.ZodError, root: string): Finding[] {
  return error.issues.flatMap((issue) => fromIssue(issue, root));
}

function fromIssue(issue: z.core.$ZodIssue, root: string): Finding[] {
  const pointer = `${root}${pointerOf(issue.path)}`;
  const nested = issue.code === "invalid_union" ? (issue.errors.at(-1) ?? []) : [];
  if (nested.length > 0) return nested.flatMap((inner) => fromIssue(inner, pointer));
  return [{ message: sentence(issue), pointer }];
}

function sentence(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case "too_big":
      return issue.origin === "array" ? `no more than ${issue.maximum} items allowed` : tooBig(issue);
    case "too_small":
      return issue.origin === "array" ? `no fewer than ${issue.minimum} items allowed` : tooSmall(issue);
    case "unrecognized_keys":
      return `invalid additional property: ${issue.keys.join(", ")}`;
    case "invalid_type":
      return issue.input === undefined
        ? `missing required field (${issue.expected})`
        : `must provide ${issue.expected}`;
    case "invalid_union":
      return "unsupported type";
    case "custom":
    case "invalid_element":
    case "invalid_format":
    case "invalid_key":
    case "invalid_value":
    case "not_multiple_of":
      return issue.message;
  }
}

function tooBig(issue: z.core.$ZodIssueTooBig): string {
  return issue.origin === "string" ? `must be less than ${Number(issue.maximum) + 1} characters` : issue.message;
}

function tooSmall(issue: z.core.$ZodIssueTooSmall): string {
  return issue.origin === "string" ? `must be more than ${Number(issue.minimum) - 1} characters` : issue.message;
}

export function inSlacksWords(findings: readonly Finding[]): string[] {
  return findings.map(({ message, pointer }) => `${message} [json-pointer:${pointer}]`);
}
