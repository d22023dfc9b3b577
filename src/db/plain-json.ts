// Plain data as a JSON column takes it: what is undefined is left out.
import type { Prisma } from "./generated/client.ts";

export function plainJson(data: object): Prisma.InputJsonObject {
  return JSON.parse(JSON.stringify(data)) as Prisma.InputJsonObject;
}
