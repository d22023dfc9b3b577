// The HTTP server: one port for the Web API, sockets, response_urls, files and the page.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { WebSocketServer } from "ws";
import type { SocketTransport } from "../deliver/socket.ts";
import { type ApiRoute, serveApi } from "./api-route.ts";
import { receiveUpload, serveFile } from "./files-route.ts";
import { type PageRoute, servePageApi } from "./page-route.ts";
import { sendJson } from "./request.ts";
import { serveResponseUrl } from "./response-route.ts";
import { serveStatic } from "./static-route.ts";

export interface Routes {
  api: ApiRoute;
  page: PageRoute;
  sockets: SocketTransport;
  /** Where the page's built files are; undefined until servePage. */
  pageDirectory(): string | undefined;
}

export interface RunningServer {
  port: number;
  close(): Promise<void>;
}

const GRACE_MS = 150;
/** An app that still works after its ack calls again within this time. */
const QUIET_MS = 15;

export async function startServer(routes: Routes, port: number): Promise<RunningServer> {
  const traffic = watchTraffic();
  const server = createServer((request, response) => {
    traffic.count(response);
    route(routes, request, response).catch((error: unknown) => fail(routes, response, error));
  });
  const sockets = new WebSocketServer({ noServer: true });
  server.on("upgrade", (request, socket, head) => {
    if (request.url?.startsWith("/link")) {
      sockets.handleUpgrade(request, socket, head, (webSocket) => routes.sockets.add(webSocket));
    } else {
      socket.destroy();
    }
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  const address = server.address() as AddressInfo;
  return { port: address.port, close: () => closeServer(server, traffic) };
}

async function route(routes: Routes, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? "/", "http://local");
  const [area = "", first = ""] = url.pathname.split("/").slice(1);
  const { workspace } = routes.api;
  switch (area) {
    case "api":
      return serveApi(routes.api, request, response, first);
    case "api-page":
      return servePageApi(routes.page, request, response, url);
    case "response":
      return serveResponseUrl(workspace, request, response, first);
    case "files":
      return serveFile(workspace, request, response, first, false);
    case "page-files":
      return serveFile(workspace, request, response, first, true);
    case "upload":
      return receiveUpload(workspace, request, response, first);
    default:
      return servePage(routes, response, url.pathname);
  }
}

async function servePage(routes: Routes, response: ServerResponse, path: string): Promise<void> {
  const directory = routes.pageDirectory();
  if (directory === undefined) return sendJson(response, 404, { ok: false, error: "not_found" });
  return serveStatic(directory, response, path);
}

/** A bug of this server, not of the app: it must be seen. */
function fail(routes: Routes, response: ServerResponse, error: unknown): void {
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  routes.api.workspace.complain({ method: "server", error: "internal_error", detail });
  if (!response.headersSent) sendJson(response, 500, { ok: false, error: "internal_error" });
}

/** Waits until the app has stopped calling; what hangs (a fault, a page's stream) is cut. */
async function closeServer(server: Server, traffic: Traffic): Promise<void> {
  const deadline = Date.now() + GRACE_MS;
  while (Date.now() < deadline && !traffic.isQuiet()) await new Promise((resolve) => setTimeout(resolve, 5));
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

interface Traffic {
  count(response: ServerResponse): void;
  isQuiet(): boolean;
}

function watchTraffic(): Traffic {
  let open = 0;
  let lastAt = 0;
  return {
    count(response) {
      open += 1;
      response.on("close", () => {
        open -= 1;
        lastAt = Date.now();
      });
    },
    isQuiet: () => open === 0 && Date.now() - lastAt >= QUIET_MS,
  };
}
