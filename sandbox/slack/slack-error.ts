// A refusal in Slack's words: `ok: false` with an error code.
import type { Json } from "./json.ts";

export class SlackError extends Error {
  override readonly name = "SlackError";
  readonly code: string;
  /** Further keys of the answer, such as `needed` or `response_metadata`. */
  readonly extra: Json;

  constructor(code: string, extra: Json = {}) {
    super(code);
    this.code = code;
    this.extra = extra;
  }
}
