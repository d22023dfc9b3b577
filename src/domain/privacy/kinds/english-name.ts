// Finds names in Latin letters behind a label: "customer name: John Smith", "수취인 KIM MINSU".
import type { Claim } from "../identifier.ts";
import { englishNameForm } from "../public-forms.ts";

const KOREAN_LABEL =
  "고객명|성함|성명|이름|주문자명?|수취인명?|수령인|받는\\s?(?:분|사람)|예금주|입금자명?|구매자명?|예약자명?|투숙객|탑승자명?|환자명?|영문\\s?(?:이름|성함|명)";
const ROLE = "\\b(?:customer|recipient|buyer|sender|receiver|contact|orderer|consignee|account holder|cardholder)";
const ROLE_NAME = `(?:${ROLE}|\\b(?:full|first|last|real))[\\s_-]?name`;
const WORD = "[A-Z][A-Za-z'’]*(?:-[A-Za-z]+)?\\.?(?![A-Za-z*])";
/** What stands between the words of a name: on the next line begins another field. */
const WITHIN = "[^\\S\\n]";
/** With a colon between, small letters are as good as capitals. */
const STATED = new RegExp(
  `(?:(?:${KOREAN_LABEL}|${ROLE_NAME})["']?\\s?(?:[:=]|is\\s)|\\bmy\\sname(?:\\sis|:))\\s?["']?((?:[A-Za-z][A-Za-z'’-]+(?![*\\d@])\\.?)(?:(?:${WITHIN}|\\+)(?:[A-Za-z][A-Za-z'’-]*(?![*\\d@])\\.?(?=[\\s"',.;&+\\n)]|$))){0,2})(?![*\\d@])`,
  "gi",
);
/** A bare "name:" may be a product's or a file's, and "customer:" anything, so it takes two words with capitals. */
const BARE = new RegExp(
  `(?:(?<![A-Za-z]\\s?|[A-Za-z][_-])[Nn]ame|\\b(?:[Uu]ser|[Mm]ember|[Ss]hipping|[Bb]illing)[\\s_-]?[Nn]ame|\\b(?:[Cc]ust(?:omer)?|[Cc]aller|[Rr]ecipient|[Bb]uyer|[Ss]ender|[Rr]eceiver|[Oo]rderer|[Cc]onsignee))["']?\\s?[:=]\\s?["']?(${WORD}(?:(?:${WITHIN}|[+-])${WORD}){1,2})`,
  "g",
);
const BESIDE = new RegExp(
  `(?:${KOREAN_LABEL}|[Rr]ecipient|[Cc]ustomer|\\b(?:[Aa]ccount |[Cc]ard ?)?holder|\\bCardholder|\\b[Pp]atient|\\b[Gg]uest)(?:[\\s(:=]|\\bis\\s|은|는|이|가){1,3}(${WORD}(?:(?:${WITHIN}|-)${WORD}){1,2})`,
  "g",
);
/** One word is enough where it ends the line or the field: "수취인 Mueller". */
const ALONE =
  /(?:고객명|성함|주문자명?|수취인명?|수령인|받는\s?(?:분|사람)|구매자명?|예약자명?|투숙객|탑승자명?|환자명?)\s([A-Z][a-z]{2,20})(?=\s?(?:$|[\n,/)]|님|씨(?![가-힣])))/g;
const TITLE = new RegExp(`\\b(?:Mr|Mrs|Ms|Miss)\\.?\\s(${WORD}(?:${WITHIN}${WORD}){0,2})`, "g");
/** "the name on it is Dana Yeo", "From: Dana Yeo <…>" */
const SAID = new RegExp(
  `(?:\\b(?:[Nn]ame[^\\n.,:]{0,16}\\sis)\\s|(?:^|\\n)[> ]{0,4}(?:From|To|Cc|Reply-To)\\s?:\\s?["']?)(${WORD}(?:${WITHIN}${WORD}){1,2})`,
  "g",
);
/** "I'm Dana Yeo, my order …"; not "I'm Very Sorry for …". */
const INTRODUCED = new RegExp(
  `\\b(?:I['’]m|I am|[Tt]his is)\\s(${WORD}(?:${WITHIN}${WORD}){1,2})(?=\\s?(?:[,.;!)\\n]|$|and\\b|calling|speaking|from\\b|here\\b))|\\b(?:[Ss]hip|[Dd]eliver|[Ss]end)(?:ped|ed)?\\sto(?:\\s|\\s?:\\s?)(${WORD}(?:${WITHIN}${WORD}){1,2})(?=,?\\s?(?:\\ue009|\\d))`,
  "g",
);
/** "Maria Santos 님", "Emily 고객님"; one word before a bare 님 is as often a colleague's nickname. */
const BEFORE_HONORIFIC = new RegExp(
  `(?<![A-Za-z]\\s?)(${WORD}(?:${WITHIN}${WORD}){1,2}(?=\\s?(?:고객|회원님|손님|님|씨(?![가-힣])))|[A-Z][a-z]{2,}(?=\\s?(?:고객\\s?(?:님|분|께)|회원님|손님)))`,
  "g",
);
const SIGNED = new RegExp(
  `(?:[Rr]egards|[Ss]incerely|[Ss]igned|[Tt]hanks|[Tt]hank you|[Cc]heers|[Yy]ours(?: truly)?)[,.!]?\\s{0,2}\\n\\s{0,3}(${WORD}(?:${WITHIN}${WORD}){0,2})(?=[^\\S\\n]*(?:\\n|$))`,
  "g",
);
const NO_NAME =
  /^(?:null|undefined|none|na|unknown|test|anonymous|not|is|the|string|required|invalid|missing|wrong|empty|error|customer|support|the|team|cs|service|center|sales|gold|silver|platinum|diamond|black|premium|family|basic|pro|plus|web|android|naver|kakao|apple|google|samsung|new|best|welcome|dear|prime|business|member|guest|global)\b|\b(?:team|support|cent(?:er|re)|desk|department|dept|service|logistics|warehouse)$/i;

export function findEnglishNames(view: string): Claim[] {
  return [STATED, BARE, BESIDE, ALONE, TITLE, SAID, INTRODUCED, BEFORE_HONORIFIC, SIGNED].flatMap((pattern) =>
    [...view.matchAll(pattern)].flatMap((match) => {
      const name = withoutNextWords((match[1] ?? match[2] ?? "").trimEnd());
      const start = match.index + match[0].length - (match[1] ?? match[2] ?? "").length;
      if (name.length < 2 || NO_NAME.test(name)) return [];
      return [{ kind: "name", start, end: start + name.length, mask: englishNameForm(name) } as const];
    }),
  );
}

/** "Sarah Neil wants a refund": behind a word with a capital, a word without one no longer belongs to the name. */
function withoutNextWords(name: string): string {
  return /^[A-Z]/.test(name) ? name.replace(/[\s+][a-z].*$/, "") : name;
}
