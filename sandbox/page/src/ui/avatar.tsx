// A person's coloured square with the first syllable, or the app's own sign.
import type { Face } from "../workspace/names.ts";
import { firstSyllable } from "../workspace/names.ts";

export function Avatar({ face, size = 36 }: { face: Face; size?: number }) {
  const style = { width: size, height: size, background: face.color, fontSize: size * 0.46, borderRadius: size / 4.5 };
  return (
    <span className={face.isApp ? "avatar avatar-app" : "avatar"} style={style} aria-hidden="true">
      {face.isApp ? <AppSign /> : firstSyllable(face.name)}
    </span>
  );
}

/** A house with an open yard. */
export function AppSign() {
  return (
    <svg viewBox="0 0 32 32" width="72%" height="72%" fill="none" stroke="currentColor" aria-hidden="true">
      <path
        d="M5.5 17 16 8.5 26.5 17M9.5 15v9.500M22.5 15v9.500M13 24.500h6"
        strokeWidth="2.8"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      <circle cx="16" cy="18" r="1.8" fill="currentColor" stroke="none" />
    </svg>
  );
}
