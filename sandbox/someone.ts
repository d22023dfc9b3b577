// A person: says what they do in words, and does it as Slack would deliver it. For tests and for the seed.
import {
  type Entries,
  type Entry,
  fieldOf,
  labelOf,
  type Sight,
  type Suggestion,
  stateOf,
  valuesWith,
} from "./entries.ts";
import type { ActResult, Message, Person, View } from "./protocol.ts";
import type { Slack } from "./slack/create-slack.ts";
import { type Json, jsonList } from "./slack/json.ts";
import type { PlacedElement } from "./slack/workspace/elements.ts";

export type { Entries, Entry, Suggestion } from "./entries.ts";

interface Hands {
  slack: Slack;
  /** Lets what was sent be handled. */
  arrive(): Promise<void>;
  settle(): Promise<void>;
}

interface Element {
  type: string;
  action_id?: string;
  text?: { text: string };
  value?: string;
}

interface Block {
  type: string;
  block_id?: string;
  text?: { text: string };
  elements?: Element[];
  accessory?: Element;
}

/** A PNG of one pixel. */
const DOT = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==";

export class Someone {
  readonly person: Person;
  readonly #hands: Hands;
  /** "view/block" → the options its external select has shown. */
  readonly #shown = new Map<string, Json[]>();

  constructor(person: Person, hands: Hands) {
    this.person = person;
    this.#hands = hands;
  }

  get id(): string {
    return this.person.id;
  }

  /** Types `/voc …` in a channel. */
  async types(text: string, channelId = "C0GENERAL1"): Promise<ActResult> {
    const [command = "", ...rest] = text.split(" ");
    const result = await this.#act({ kind: "command", channelId, command, text: rest.join(" ") });
    return result;
  }

  async uses(callbackId: string, message?: Message): Promise<ActResult> {
    return message
      ? this.#act({ kind: "message_shortcut", callbackId, channelId: message.channelId, ts: message.ts })
      : this.#act({ kind: "shortcut", callbackId });
  }

  /** The modal on top. */
  modal(): View {
    const view = this.#hands.slack.view(this.id);
    if (!view) throw new Error(`${this.person.name} has no modal open`);
    return view;
  }

  hasModal(): boolean {
    return this.#hands.slack.view(this.id) !== undefined;
  }

  /** Presses the modal's submit with these entries over what stands there already. */
  async submits(entries: Entries = {}): Promise<ActResult> {
    return this.#submit(entries, false);
  }

  /** The same past the checks of Slack's own client, as a client of another make would. */
  async submitsUnchecked(entries: Entries): Promise<ActResult> {
    return this.#submit(entries, true);
  }

  /** Closes the modal on top. */
  async closes(): Promise<void> {
    await this.#act({ kind: "close", viewId: this.modal().id });
    await this.#hands.settle();
  }

  async #submit(entries: Entries, isUnchecked: boolean): Promise<ActResult> {
    const view = this.modal();
    const values = await valuesWith(view, entries, this.#sight(view, isUnchecked));
    const result = await this.#act({ kind: "submit", viewId: view.id, values, isUnchecked });
    await this.#hands.settle();
    return result;
  }

  /** Fills in a field that reports at once: one with `dispatch_action`, or one outside of input blocks. */
  async chooses(blockId: string, entry: Entry): Promise<void> {
    const view = this.modal();
    const field = fieldOf(view, blockId);
    const state = await stateOf(view, field, entry, this.#sight(view, false));
    const action = { ...state, action_id: field.actionId };
    const values = { ...view.values, [blockId]: { ...view.values[blockId], [field.actionId]: state } };
    const on = { type: "modal" as const, viewId: view.id, values };
    const result = await this.#act({ kind: "action", on, blockId, action });
    if (!result.ok) throw new Error(`the choice was not taken: ${result.error}`);
  }

  /** Types into an external select of the modal on top, and sees these options. */
  async suggestions(blockId: string, query: string): Promise<Suggestion[]> {
    const view = this.modal();
    const options = await this.#suggest(view, fieldOf(view, blockId), query);
    return options.map((option) => ({ label: labelOf(option), value: String(option["value"]) }));
  }

  /** Uploads a file for a file_input or a message, and answers its id. */
  async uploads(name: string, mimetype: string, content?: Uint8Array): Promise<string> {
    const bytes = content ?? (mimetype.startsWith("image/") ? Buffer.from(DOT, "base64") : Buffer.from(name));
    const base64 = Buffer.from(bytes).toString("base64");
    const result = await this.#act({ kind: "upload", name, mimetype, base64 });
    if (!result.fileId) throw new Error(`${name} was not uploaded: ${result.error}`);
    return result.fileId;
  }

  /** Posts a voice from the command to the card. */
  async posts(words: string, entries: Entries = {}, channelId?: string): Promise<Message> {
    const opened = await this.types("/voc", channelId);
    if (!opened.ok) throw new Error(`no form: ${opened.error}`);
    const before = this.#cardCount();
    const result = await this.submits({ words, ...entries });
    if (!result.ok) throw new Error(`not posted: ${JSON.stringify(result)}`);
    const cards = this.#cards();
    const card = cards.at(-1);
    if (!card || cards.length !== before + 1) throw new Error("no card appeared");
    return card;
  }

  /** Presses a button by its label. */
  async clicks(message: Message, label: string, actionTs?: string): Promise<ActResult> {
    const { slack, settle } = this.#hands;
    const now = slack.messages(message.channelId).find((each) => each.ts === message.ts);
    const found = findButton((now?.blocks ?? message.blocks ?? []) as Block[], label);
    if (!found) throw new Error(`no button ${label} on the message`);
    const { block, element } = found;
    const action = { type: element.type, action_id: element.action_id ?? "", value: element.value };
    const on = { type: "message" as const, channelId: message.channelId, ts: message.ts };
    const blockId = block.block_id ?? "";
    const result = await this.#act({
      kind: "action",
      on,
      blockId,
      action,
      ...(actionTs !== undefined && { actionTs }),
    });
    await settle();
    return result;
  }

  /** Opens the card's menu and chooses an entry by its label, in this person's language. */
  async picks(message: Message, label: string): Promise<ActResult> {
    const opened = await this.clicks(message, "더 보기");
    if (!opened.ok) throw new Error(`no menu: ${opened.error}`);
    return this.pressesInModal(label);
  }

  /** Presses a button of the modal on top, with these entries over what stands in its fields. */
  async pressesInModal(label: string, entries: Entries = {}): Promise<ActResult> {
    const view = this.modal();
    const found = findButton(view.blocks as Block[], label);
    if (!found) throw new Error(`no button ${label} in the modal`);
    const { block, element } = found;
    const action = { type: element.type, action_id: element.action_id ?? "", value: element.value };
    const values = await valuesWith(view, entries, this.#sight(view, false));
    const on = { type: "modal" as const, viewId: view.id, values };
    const result = await this.#act({ kind: "action", on, blockId: block.block_id ?? "", action });
    await this.#hands.settle();
    return result;
  }

  async reactsWith(message: Message, name: string): Promise<void> {
    await this.#act({ kind: "react", channelId: message.channelId, ts: message.ts, name });
    await this.#hands.settle();
  }

  async takesOff(message: Message, name: string): Promise<void> {
    await this.#act({ kind: "unreact", channelId: message.channelId, ts: message.ts, name });
    await this.#hands.settle();
  }

  /** Answers the message as it was posted. */
  async says(channelId: string, text: string, thread?: Message): Promise<Message> {
    const result = await this.#act({ kind: "message", channelId, text, ...(thread && { threadTs: thread.ts }) });
    const said = this.#hands.slack.messages(channelId).find((message) => message.ts === result.ts);
    if (!said) throw new Error(`${this.person.name} could not say it: ${result.error}`);
    await this.#hands.settle();
    return said;
  }

  /** Edits a message of their own. */
  async edits({ channelId, ts }: Message, text: string): Promise<ActResult> {
    const result = await this.#act({ kind: "edit", channelId, ts, text });
    await this.#hands.settle();
    return result;
  }

  /** Deletes a message of their own; an admin anybody's. */
  async deletes({ channelId, ts }: Message): Promise<ActResult> {
    const result = await this.#act({ kind: "delete", channelId, ts });
    await this.#hands.settle();
    return result;
  }

  async opensHome(): Promise<View> {
    await this.#act({ kind: "open_home" });
    await this.#hands.settle();
    return this.home();
  }

  /** The App Home as it stands, without opening it. */
  home(): View {
    const home = this.#hands.slack.home(this.id);
    if (!home) throw new Error(`${this.person.name} has no home`);
    return home;
  }

  /** Presses a button of the App Home; where several have the label, the first one below `heading`. */
  async clicksHome(label: string, heading?: string): Promise<ActResult> {
    const blocks = this.home().blocks as Block[];
    const from = heading === undefined ? 0 : blocks.findIndex((block) => block.text?.text === heading);
    const found = from < 0 ? null : findButton(blocks.slice(from), label);
    if (!found) throw new Error(`no button ${label} on the home`);
    const { block, element } = found;
    const action = { type: element.type, action_id: element.action_id ?? "", value: element.value };
    const on = { type: "home" as const, values: {} };
    const result = await this.#act({ kind: "action", on, blockId: block.block_id ?? "", action });
    await this.#hands.settle();
    return result;
  }

  /** Fills in a field of the App Home, which reports at once. */
  async choosesInHome(blockId: string, entry: Entry): Promise<ActResult> {
    const view = this.home();
    const field = fieldOf(view, blockId);
    const state = await stateOf(view, field, entry, this.#sight(view, false));
    const action = { ...state, action_id: field.actionId };
    const result = await this.#act({ kind: "action", on: { type: "home", values: {} }, blockId, action });
    await this.#hands.settle();
    return result;
  }

  /** What only this person sees in a channel, newest last. */
  whispers(channelId = "C0GENERAL1"): Message[] {
    return this.#hands.slack.messages(channelId).filter((message) => message.ephemeralFor === this.id);
  }

  #cards(): Message[] {
    return this.#hands.slack
      .messages("C0VOICES01")
      .filter((message) => !message.threadTs && !message.ephemeralFor && message.blocks);
  }

  #cardCount(): number {
    return this.#cards().length;
  }

  #sight(view: View, isUnchecked: boolean): Sight {
    return {
      state: this.#hands.slack.state(this.id),
      suggest: async (field, query) => {
        const shown = this.#shown.get(`${view.id}/${field.blockId}`) ?? [];
        return [...shown, ...(await this.#suggest(view, field, query))];
      },
      isUnchecked,
    };
  }

  async #suggest(view: View, { blockId, actionId }: PlacedElement, query: string): Promise<Json[]> {
    const result = await this.#act({ kind: "suggest", viewId: view.id, blockId, actionId, value: query });
    if (!result.ok) throw new Error(`nothing was suggested: ${result.error}`);
    const offered = jsonList(result.options);
    const options = offered.flatMap((each) => ("options" in each ? jsonList(each["options"]) : [each]));
    const key = `${view.id}/${blockId}`;
    this.#shown.set(key, [...(this.#shown.get(key) ?? []), ...options]);
    return options;
  }

  async #act(act: Record<string, unknown>): Promise<ActResult> {
    const result = await this.#hands.slack.act({ ...act, as: this.id } as never);
    await this.#hands.arrive();
    return result;
  }
}

function findButton(blocks: readonly Block[], label: string) {
  for (const block of blocks) {
    for (const element of [...(block.elements ?? []), ...(block.accessory ? [block.accessory] : [])]) {
      if (element.type === "button" && element.text?.text === label) return { block, element };
    }
  }
  return null;
}
