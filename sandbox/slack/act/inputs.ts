// What Slack's client itself refuses to submit: empty required inputs, texts too short or too long.
import { isJson, type Json } from "../json.ts";
import { elementsIn, stateValue, stateValues } from "../workspace/elements.ts";
import { extensionOf } from "../workspace/files.ts";
import type { StoredView } from "../workspace/stored.ts";

/** block_id → sentence; undefined when the client would send it. */
export function refusedInputs(view: StoredView): Record<string, string> | undefined {
  const values = stateValues(view.blocks, view.values);
  const refused: Record<string, string> = {};
  for (const { blockId, actionId, type, element, input } of elementsIn(view.blocks)) {
    if (input === undefined) continue;
    const value = stateValue(values[blockId]?.[actionId], type);
    const sentence = isEmpty(value) ? missing(input) : wrong(element, value);
    if (sentence !== undefined) refused[blockId] = sentence;
  }
  return Object.keys(refused).length === 0 ? undefined : refused;
}

function isEmpty(value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 0;
  if (isJson(value) && value["type"] === "rich_text")
    return !Array.isArray(value["elements"]) || value["elements"].length === 0;
  return value === null || value === undefined || value === "";
}

function missing(input: Json): string | undefined {
  return input["optional"] === true ? undefined : "Please complete this required field.";
}

function wrong(element: Json, value: unknown): string | undefined {
  if (Array.isArray(value))
    return element["type"] === "file_input" ? wrongFiles(element, value) : tooMany(element, value);
  if (element["type"] === "number_input") return wrongNumber(element, String(value));
  if (typeof value !== "string") return undefined;
  const { min_length: min, max_length: max } = element;
  if (typeof min === "number" && value.length < min) return `Must be at least ${min} characters.`;
  if (typeof max === "number" && value.length > max) return `Must be at most ${max} characters.`;
  if (element["type"] === "email_text_input" && !value.includes("@")) return "Please enter a valid email address.";
  if (element["type"] === "url_text_input" && !URL.canParse(value)) return "Please enter a valid URL.";
  return undefined;
}

function tooMany({ max_selected_items: max }: Json, chosen: unknown[]): string | undefined {
  return typeof max === "number" && chosen.length > max ? `Please choose at most ${max}.` : undefined;
}

const MAX_FILES = 10;
const MAX_FILE_BYTES = 10 * 1024 * 1024;

function wrongFiles({ max_files: max = MAX_FILES, filetypes }: Json, chosen: unknown[]): string | undefined {
  const files = chosen.filter(isJson);
  if (files.length > Number(max)) return `Please add at most ${String(max)} files.`;
  if (files.some((file) => Number(file["size"]) > MAX_FILE_BYTES)) return "Files may have at most 10 MB.";
  const isRefused = (file: Json) => Array.isArray(filetypes) && !filetypes.includes(extensionOf(String(file["name"])));
  return files.some(isRefused) ? "This type of file is not accepted." : undefined;
}

function wrongNumber(element: Json, value: string): string | undefined {
  const number = Number(value);
  if (Number.isNaN(number)) return "Please enter a number.";
  if (element["is_decimal_allowed"] !== true && !Number.isInteger(number)) return "Please enter a whole number.";
  const { min_value: min, max_value: max } = element;
  if (min !== undefined && number < Number(min)) return `Must be at least ${String(min)}.`;
  if (max !== undefined && number > Number(max)) return `Must be at most ${String(max)}.`;
  return undefined;
}
