// A Slack that says yes to everything and notes when each call came: the other end of a measurement.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

export interface NullSlack {
  apiUrl: string;
  /** When a call with this trigger or channel arrived, by `performance.now()`. */
  arrivals: Map<string, number>;
  close(): Promise<void>;
}

const ANSWERS: Record<string, object> = {
  "auth.test": { team_id: "T1", team: "Bench", user_id: "UBOT", bot_id: "BBOT", url: "http://bench/" },
  "conversations.info": { channel: { id: "C0VOICES01", is_member: true } },
  "conversations.open": { channel: { id: "D1" } },
  "users.info": { user: { name: "bench", locale: "ko-KR", profile: { display_name: "하나" } } },
};

export async function startNullSlack(): Promise<NullSlack> {
  const arrivals = new Map<string, number>();
  let posts = 0;
  const server = createServer((request, response) => {
    const at = performance.now();
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const method = request.url?.replace("/api/", "") ?? "";
      const trigger = new URLSearchParams(Buffer.concat(chunks).toString()).get("trigger_id");
      if (trigger !== null) arrivals.set(trigger, at);
      posts += 1;
      const own =
        method === "chat.postMessage" ? { channel: "C0VOICES01", ts: `1.${String(posts).padStart(6, "0")}` } : {};
      response.writeHead(200, { "content-type": "application/json" });
      response.end(JSON.stringify({ ok: true, ...ANSWERS[method], ...own }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    apiUrl: `http://127.0.0.1:${port}/api/`,
    arrivals,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
