// At which field of the form of a voice a refusal is said.
import type { Refusal } from "../../domain/voice/decision.ts";
import { POST_FIELDS } from "../field-names.ts";

export function postFieldOf(refusal: Refusal): string {
  switch (refusal.kind) {
    case "text_too_long":
      return POST_FIELDS[refusal.of ?? "words"];
    case "too_many_files":
      return POST_FIELDS.files;
    case "hidden_with_files":
      return POST_FIELDS.marks;
    default:
      return POST_FIELDS.words;
  }
}
