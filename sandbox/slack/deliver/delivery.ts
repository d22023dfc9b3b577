// One thing sent to the app, and how each attempt to send it went.
import type { Json } from "../json.ts";

/** Socket Mode's envelope types; HTTP mode sends the same three kinds of requests. */
export type EnvelopeType = "events_api" | "interactive" | "slash_commands";

export type Answer =
  | { status: "acked"; body: Json }
  /** No ack in time. */
  | { status: "timeout" }
  /** No socket, or nobody listens at the request URL. */
  | { status: "not_connected" }
  /** Anything else than HTTP 200, or the socket closed before the ack. */
  | { status: "failed"; detail: string };

export interface Attempt {
  at: string;
  /** 0 at first. */
  retry: number;
  answer: Answer;
}

export interface Delivery {
  index: number;
  type: EnvelopeType;
  /** The event's or interaction's type (`reaction_added`, `view_submission` ...), or `slash_command`. */
  kind: string;
  /** The payload as JSON: the same bytes in every attempt and redelivery. */
  body: string;
  attempts: Attempt[];
}

export interface Retry {
  number: number;
  reason: string;
}

/** Socket Mode or HTTP. */
export interface Transport {
  isConnected(): boolean;
  send(delivery: Delivery, retry: Retry | undefined): Promise<Answer>;
}
