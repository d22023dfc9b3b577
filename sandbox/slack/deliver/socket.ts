// Socket Mode: the app's WebSocket connections, used in turn; acks come back by envelope_id.
import { randomUUID } from "node:crypto";
import type { WebSocket } from "ws";
import { isJson, type Json, stringIn } from "../json.ts";
import type { Answer, Delivery, EnvelopeType, Retry, Transport } from "./delivery.ts";

const PING_EVERY_MS = 5000;
const GOODBYE_MS = 300;

interface Waiting {
  socket: WebSocket;
  answer(answer: Answer): void;
}

export interface SocketTransport extends Transport {
  /** A connection from the app; says hello. */
  add(socket: WebSocket): void;
  /** Asks the app to reconnect, as Slack does every few hours. */
  refresh(): void;
  /** Says goodbye; a connection that does not answer is cut. */
  close(): Promise<void>;
}

/** `onChange` is called when the app connects or goes. */
export function createSocketTransport(appId: string, ackTimeoutMs: number, onChange: () => void): SocketTransport {
  const sockets: WebSocket[] = [];
  /** Also those that are closing and get nothing any more. */
  const open = new Set<WebSocket>();
  const waiting = new Map<string, Waiting>();

  function remove(socket: WebSocket): void {
    const index = sockets.indexOf(socket);
    if (index >= 0) sockets.splice(index, 1);
    onChange();
    for (const each of [...waiting.values()]) {
      if (each.socket === socket) each.answer({ status: "failed", detail: "socket closed before the ack" });
    }
  }

  function hear(text: string): void {
    const ack: unknown = JSON.parse(text);
    if (!isJson(ack)) return;
    const body: Json = isJson(ack["payload"]) ? ack["payload"] : {};
    waiting.get(stringIn(ack, "envelope_id") ?? "")?.answer({ status: "acked", body });
  }

  return {
    isConnected: () => sockets.length > 0,
    add(socket) {
      const pinging = setInterval(() => socket.ping(), PING_EVERY_MS);
      socket.on("message", (data) => hear(String(data)));
      socket.on("error", () => socket.terminate());
      socket.on("close", () => {
        clearInterval(pinging);
        open.delete(socket);
        remove(socket);
      });
      open.add(socket);
      sockets.push(socket);
      onChange();
      const hello = { type: "hello", num_connections: sockets.length, connection_info: { app_id: appId } };
      socket.send(JSON.stringify({ ...hello, debug_info: { host: "local", approximate_connection_time: 18060 } }));
    },
    refresh() {
      const message = { type: "disconnect", reason: "refresh_requested", debug_info: { host: "local" } };
      for (const socket of sockets) socket.send(JSON.stringify(message));
    },
    send(delivery, retry) {
      const socket = sockets.shift();
      if (socket === undefined) return Promise.resolve({ status: "not_connected" });
      sockets.push(socket);
      const envelopeId = randomUUID();
      const answered = new Promise<Answer>((resolve) => {
        const answer = (result: Answer) => {
          clearTimeout(timer);
          waiting.delete(envelopeId);
          resolve(result);
        };
        const timer = setTimeout(() => answer({ status: "timeout" }), ackTimeoutMs);
        waiting.set(envelopeId, { socket, answer });
      });
      socket.send(envelope(envelopeId, delivery, retry));
      return answered;
    },
    async close() {
      await Promise.all([...open].map(goodbye));
    },
  };
}

function goodbye(socket: WebSocket): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => socket.terminate(), GOODBYE_MS);
    socket.on("close", () => {
      clearTimeout(cut);
      resolve();
    });
    socket.close(1001);
  });
}

/** Put together by hand, so that the payload's bytes are the same in every attempt. */
function envelope(id: string, delivery: Delivery, retry: Retry | undefined): string {
  const head = JSON.stringify({
    envelope_id: id,
    type: delivery.type,
    accepts_response_payload: acceptsPayload(delivery.type),
    ...(delivery.type === "events_api" && { retry_attempt: retry?.number ?? 0, retry_reason: retry?.reason ?? "" }),
  });
  return `${head.slice(0, -1)},"payload":${delivery.body}}`;
}

function acceptsPayload(type: EnvelopeType): boolean {
  return type !== "events_api";
}
