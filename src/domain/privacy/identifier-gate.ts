// The identifier gate: masks whatever identifies a customer, before a text is stored, posted or logged.

import { readColumns } from "./columns.ts";
import type { IdentifierPatterns } from "./company-pattern.ts";
import { type DigitRun, digitRuns } from "./digit-runs.ts";
import { fold } from "./fold.ts";
import type { Claim, Found } from "./identifier.ts";
import { findAccounts } from "./kinds/account.ts";
import { findAddresses } from "./kinds/address.ts";
import { findBirthDates } from "./kinds/birth-date.ts";
import { findCards } from "./kinds/card.ts";
import { findCompanyNumbers } from "./kinds/company-number.ts";
import { findCustomsCodes } from "./kinds/customs-code.ts";
import { findDoorPasswords } from "./kinds/door-password.ts";
import { findDriverLicences } from "./kinds/driver-licence.ts";
import { findEmails } from "./kinds/email.ts";
import { findEnglishNames } from "./kinds/english-name.ts";
import { findKoreanNames } from "./kinds/name.ts";
import { findPassports } from "./kinds/passport.ts";
import { findPhones } from "./kinds/phone.ts";
import { findResidentNumbers } from "./kinds/resident-number.ts";
import { type FormLanguage, formIn, markOf, protectMasks } from "./public-forms.ts";

export { compilePattern, type IdentifierPattern, type IdentifierPatterns } from "./company-pattern.ts";
export type { Found, IdentifierKind } from "./identifier.ts";

export interface Masked {
  readonly text: string;
  readonly found: readonly Found[];
}

type Finder = (view: string, runs: readonly DigitRun[], patterns: IdentifierPatterns) => Claim[];

/** The most specific first: what one finder claims, the next ones no longer see. */
const FINDERS: readonly Finder[] = [
  findResidentNumbers,
  findCustomsCodes,
  findPassports,
  findDriverLicences,
  findCards,
  findEmails,
  findAccounts,
  findPhones,
  findAddresses,
  findDoorPasswords,
  findKoreanNames,
  findEnglishNames,
  findBirthDates,
  findCompanyNumbers,
];

/** A mask may free what stood beside it (a name next to a number), so the gate looks again, but not without end. */
const MAX_PASSES = 6;

/**
 * Returns the text with every identifier replaced by its public form, and what was found.
 * Never throws. Everything else stays as it was, to the byte; masking twice changes nothing more.
 * The `hashable` of a found identifier lives in memory only: hash it with a key, or drop it.
 */
export function maskIdentifiers(
  text: string,
  patterns: IdentifierPatterns = {},
  language: FormLanguage = "ko",
): Masked {
  const found: Found[] = [];
  let masked = text;
  for (let pass = 0; pass < MAX_PASSES; pass += 1) {
    const result = maskOnce(masked, patterns, language);
    if (result.found.length === 0) break;
    found.push(...result.found);
    masked = result.text;
  }
  return { text: masked, found };
}

function maskOnce(text: string, patterns: IdentifierPatterns, language: FormLanguage): Masked {
  const folded = fold(text);
  const view = protectMasks(folded.text);
  const inColumns = claimsInColumns(view, patterns);
  const claims = [...inColumns, ...claimsIn(hide(view, inColumns), patterns)].sort((a, b) => a.start - b.start);
  const parts: string[] = [];
  let done = 0;
  for (const { start, end, mask } of claims) {
    parts.push(text.slice(done, Math.max(done, folded.starts[start] ?? 0)), formIn(language, mask));
    done = Math.max(done, folded.ends[end - 1] ?? 0);
  }
  parts.push(text.slice(done));
  return { text: parts.join(""), found: claims.map(foundOf) };
}

function claimsIn(text: string, patterns: IdentifierPatterns): Claim[] {
  const claims: Claim[] = [];
  let view = text;
  let runs = digitRuns(view);
  for (const find of FINDERS) {
    const free = withoutOverlaps(find(view, runs, patterns));
    if (free.length === 0) continue;
    view = hide(view, free);
    runs = digitRuns(view);
    claims.push(...free);
  }
  return claims;
}

/** What a heading far above says of a cell: it is read as if it stood right before it. */
function claimsInColumns(view: string, patterns: IdentifierPatterns): Claim[] {
  const { text, origins } = readColumns(view);
  const claims = claimsIn(text, patterns).flatMap((claim) => {
    const [start, last] = [origins[claim.start] ?? -1, origins[claim.end - 1] ?? -1];
    const isInOneCell = start >= 0 && last - start === claim.end - 1 - claim.start;
    return isInOneCell ? [{ ...claim, start, end: last + 1 }] : [];
  });
  return withoutOverlaps(claims);
}

function foundOf({ kind, hashable }: Claim): Found {
  return hashable === undefined ? { kind } : { kind, hashable };
}

/** Of claims that overlap, the one that begins first stays; of those that begin together, the longer. */
function withoutOverlaps(claims: readonly Claim[]): Claim[] {
  const kept: Claim[] = [];
  let done = 0;
  for (const claim of [...claims].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (claim.start < done || claim.end <= claim.start) continue;
    kept.push(claim);
    done = claim.end;
  }
  return kept;
}

function hide(view: string, claims: readonly Claim[]): string {
  const parts: string[] = [];
  let done = 0;
  for (const { kind, start, end } of claims) {
    parts.push(view.slice(done, start), markOf(kind).repeat(end - start));
    done = end;
  }
  parts.push(view.slice(done));
  return parts.join("");
}
