// What Slack checks before it sends a submission: required, length, number, address.
import type { StatefulElement } from "../blocks/block-types.ts";
import type { Words } from "../words.ts";
import { heldBy, isFilled } from "./element-state.ts";
import type { Form } from "./use-form.ts";
import type { FieldPlace } from "./walk-blocks.ts";

/** block_id → the sentence shown at the field. */
export function checkFields(fields: FieldPlace[], form: Form, words: Words): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const { blockId, element, input } of fields) {
    if (!input) continue;
    const state = form.read(blockId, element);
    if (isFilled(state)) {
      const wrong = whatIsWrong(element, String(heldBy(state)), words);
      if (wrong) errors[blockId] = wrong;
    } else if (!input.optional) {
      errors[blockId] = words.fieldRequired;
    }
  }
  return errors;
}

function whatIsWrong(element: StatefulElement, value: string, words: Words): string | null {
  switch (element.type) {
    case "plain_text_input":
      if (element.min_length !== undefined && value.length < element.min_length) {
        return words.tooShort(element.min_length);
      }
      if (element.max_length !== undefined && value.length > element.max_length)
        return words.tooLong(element.max_length);
      return null;
    case "number_input":
      return wrongNumber(element, value, words);
    case "email_text_input":
      return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value) ? null : words.notEmail;
    case "url_text_input":
      return /^https?:\/\//.test(value) && URL.canParse(value) ? null : words.notUrl;
    default:
      return null;
  }
}

function wrongNumber(
  element: { is_decimal_allowed: boolean; min_value?: string; max_value?: string },
  value: string,
  words: Words,
): string | null {
  const number = Number(value);
  if (Number.isNaN(number)) return words.notNumber;
  if (!element.is_decimal_allowed && !Number.isInteger(number)) return words.notInteger;
  if (element.min_value !== undefined && number < Number(element.min_value)) return words.tooSmall(element.min_value);
  if (element.max_value !== undefined && number > Number(element.max_value)) return words.tooLarge(element.max_value);
  return null;
}
