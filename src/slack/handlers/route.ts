// What a handler is: a delivery in, an ack out. Handlers know nothing of Bolt.
import type { ModalView, PlainTextOption } from "@slack/types";
import type { Desk } from "./desk.ts";

/** What can go back in the ack of a form. */
export type FormAnswer =
  | { response_action: "errors"; errors: Record<string, string> }
  | { response_action: "update"; view: ModalView };

/** A sentence at a field of the form, which stays open with what was typed. */
export function errorAt(field: string, sentence: string): FormAnswer {
  return { response_action: "errors", errors: { [field]: sentence } };
}

/** What can be chosen in a select whose options we bring. */
export interface Suggestions {
  options: PlainTextOption[];
}

export interface Delivery {
  /** As Slack sent it; not yet checked. */
  body: unknown;
  /** Once, within three seconds. */
  ack: (answer?: FormAnswer | Suggestions) => Promise<void>;
}

export type Handler = (desk: Desk, delivery: Delivery) => Promise<void>;
