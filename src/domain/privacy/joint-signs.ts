// The signs that writers put between a label and what it names.

const QUOTES = "\"'`\\u00ab\\u00bb\\u2039\\u203a";
const BRACKETS = "()\\[\\]{}<>\\u3008-\\u3011\\u3014-\\u301b";
const PUNCTUATION = "\\-:;=,./|\\u3163~_*#";
const ARROWS = "\\u2190-\\u21ff\\u27f0-\\u27ff\\u2900-\\u297f\\u2b00-\\u2bff";
const BULLETS = "\\u2500-\\u27bf";
/** Either half of 👉 and the like. */
const EMOJI = "\\ud83c-\\ud83e\\udc00-\\udfff";

/** Source of what stands inside a character class. Spaces are not among them. */
export const JOINT_SIGNS = `${QUOTES}${BRACKETS}${PUNCTUATION}${ARROWS}${BULLETS}${EMOJI}`;
