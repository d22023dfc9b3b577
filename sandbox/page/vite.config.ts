// Builds the sandbox's page into sandbox/page/dist, which the sandbox server hands out at "/".
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

export default defineConfig({
  plugins: [react()],
  build: { outDir: "dist", emptyOutDir: true, modulePreload: { polyfill: false } },
});
