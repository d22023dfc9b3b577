// Reads a sentence in which «kind:identifier⇒mask» marks what the gate must hide.
import type { IdentifierKind } from "../../../src/domain/privacy/identifier-gate.ts";
import { PUBLIC_FORM } from "../../../src/domain/privacy/public-forms.ts";

export interface Expected {
  readonly input: string;
  readonly output: string;
  readonly hidden: readonly { readonly kind: IdentifierKind; readonly secret: string }[];
}

const MARKED = /«([a-z-]+):([\s\S]*?)(?:⇒([^»]*))?»/g;

/** Without ⇒ the mask is the public form of the kind. */
export function readMarked(sentence: string): Expected {
  const hidden: { kind: IdentifierKind; secret: string }[] = [];
  const output = sentence.replace(MARKED, (_, kind: IdentifierKind, secret: string, mask?: string) => {
    hidden.push({ kind, secret });
    return mask ?? formOf(kind);
  });
  return { input: sentence.replace(MARKED, "$2"), output, hidden };
}

function formOf(kind: IdentifierKind): string {
  const forms: Partial<Record<IdentifierKind, string>> = PUBLIC_FORM;
  const form = forms[kind];
  if (form === undefined) throw new Error(`«${kind}:…» needs its mask behind ⇒`);
  return form;
}
