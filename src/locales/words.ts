// The catalogues, typed: a wrong key does not compile. Interpolated values are not escaped here; views do that.
import { createInstance, type TFunction } from "i18next";
import en from "./en.json" with { type: "json" };
import ko from "./ko.json" with { type: "json" };

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "translation";
    resources: { translation: typeof ko };
    returnNull: false;
  }
}

export const LANGUAGES = ["ko", "en"] as const;
export type Language = (typeof LANGUAGES)[number];
export type Words = TFunction;

const catalogues = createInstance();
await catalogues.init({
  resources: { ko: { translation: ko }, en: { translation: en } },
  fallbackLng: false,
  interpolation: { escapeValue: false },
});
const fixed = { ko: remembering(catalogues.getFixedT("ko")), en: remembering(catalogues.getFixedT("en")) };

/** A text without anything to put into it is looked up once: a form has a hundred of them. */
function remembering(look: Words): Words {
  const known = new Map<string, string>();
  const words = (...asked: Parameters<Words>) => {
    const [key] = asked;
    if (asked.length > 1 || typeof key !== "string") return look(...asked);
    const text = known.get(key) ?? look(...asked);
    known.set(key, text);
    return text;
  };
  return words as Words;
}

export function wordsIn(language: Language): Words {
  return fixed[language];
}

/** Slack's locale ("ko-KR", "en-GB") to a language we have; null for any other, or none. */
export function languageOf(locale: string | null): Language | null {
  const prefix = locale?.slice(0, 2).toLowerCase();
  return LANGUAGES.find((language) => language === prefix) ?? null;
}
