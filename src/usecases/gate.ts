// The identifier gate as use cases pass it: with the company's own patterns, and with what may be remembered of a find.
import type { IdentifierHash } from "../db/identifier-hashes.ts";
import { type IdentifierKind, maskIdentifiers } from "../domain/privacy/identifier-gate.ts";
import { patternsOf } from "../domain/settings/decide-settings.ts";
import type { Settings } from "../domain/settings/settings.ts";
import type { World } from "./world.ts";

/** Collects over all texts that pass it. */
export interface Gate {
  mask(text: string): string;
  maskAny(text: string | null): string | null;
  readonly kinds: readonly IdentifierKind[];
  readonly hashes: readonly IdentifierHash[];
}

/** The first text to pass compiles the patterns: a quarter of a second for which nobody should have to wait. */
export function warmGate(world: Pick<World, "hash" | "defaults">): void {
  openGate(world, world.defaults).mask("마당 고객님, 서울 마포구 010-0000-0000");
}

export function openGate(world: Pick<World, "hash">, settings: Pick<Settings, "patterns" | "language">): Gate {
  const patterns = patternsOf(settings);
  const kinds: IdentifierKind[] = [];
  const hashes: IdentifierHash[] = [];
  const mask = (text: string) => {
    const { text: masked, found } = maskIdentifiers(text, patterns, settings.language);
    for (const { kind, hashable } of found) {
      kinds.push(kind);
      if (hashable !== undefined) hashes.push({ kind, hash: world.hash(`${kind}:${hashable}`) });
    }
    return masked;
  };
  return { mask, maskAny: (text) => (text === null ? null : mask(text)), kinds, hashes };
}
