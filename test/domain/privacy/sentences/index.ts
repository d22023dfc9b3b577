// All sentences of the table, by what they show.
import { agentsHarmlessOne } from "./agents-harmless-1.ts";
import { agentsHarmlessTwo } from "./agents-harmless-2.ts";
import { agentsHarmlessThree } from "./agents-harmless-3.ts";
import { agentsHarmlessFour } from "./agents-harmless-4.ts";
import { agentsNumbers } from "./agents-numbers.ts";
import { agentsPeopleOne } from "./agents-people-1.ts";
import { agentsPeopleTwo } from "./agents-people-2.ts";
import { invoices, members, orders, patterned } from "./company.ts";
import { accounts, emails, phones } from "./contact.ts";
import { freshHarmless, freshIdentifying } from "./fresh.ts";
import { harmlessShop } from "./harmless-shop.ts";
import { harmlessWork } from "./harmless-work.ts";
import { cards, customsCodes, doorPasswords, licences, passports, residentNumbers } from "./never-keep.ts";
import { notesHarmless, notesIdentifying } from "./notes.ts";
import { addresses, birthDates, names } from "./person.ts";
import { reviewHarmless } from "./review-harmless.ts";
import { memosHarmless, memosIdentifying } from "./review-memos.ts";
import { reviewNumbers } from "./review-numbers.ts";
import { reviewPeople } from "./review-people.ts";
import { unseenHarmless } from "./unseen-harmless.ts";
import { unseenNumbers } from "./unseen-numbers.ts";
import { unseenPeople } from "./unseen-people.ts";
import { rolesHarmless, rolesIdentifying } from "./unseen-roles.ts";
import { tradesHarmless, tradesIdentifying } from "./unseen-trades.ts";

export const identifying = {
  residentNumbers,
  passports,
  licences,
  customsCodes,
  cards,
  doorPasswords,
  phones,
  emails,
  accounts,
  names,
  birthDates,
  addresses,
  orders,
  invoices,
  members,
  freshIdentifying,
  notesIdentifying,
  unseenNumbers,
  unseenPeople,
  tradesIdentifying,
  rolesIdentifying,
  agentsPeopleOne,
  agentsPeopleTwo,
  agentsNumbers,
  reviewPeople,
  reviewNumbers,
  memosIdentifying,
} as const;

export { patterned };
export const harmless: readonly string[] = [
  ...harmlessShop,
  ...harmlessWork,
  ...freshHarmless,
  ...notesHarmless,
  ...unseenHarmless,
  ...tradesHarmless,
  ...rolesHarmless,
  ...agentsHarmlessOne,
  ...agentsHarmlessTwo,
  ...agentsHarmlessThree,
  ...agentsHarmlessFour,
  ...reviewHarmless,
  ...memosHarmless,
];
