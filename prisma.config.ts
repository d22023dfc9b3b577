// Where Prisma's generator finds the schema; the database address never goes through Prisma's own tools.
import { defineConfig } from "prisma/config";

export default defineConfig({ schema: "prisma/schema.prisma", migrations: { path: "prisma/migrations" } });
