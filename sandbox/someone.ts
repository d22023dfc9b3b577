// A person: says what they do in words, and does it as Slack would deliver it. For tests and for the seed.
import type { ActResult, Message, Person, View, ViewValues } from "./protocol.ts";
import type { Slack } from "./slack/create-slack.ts";

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
  options?: { text: { text: string }; value: string }[];
  initial_option?: unknown;
  initial_value?: string;
}

interface Block {
  type: string;
  block_id?: string;
  text?: { text: string };
  elements?: Element[];
  element?: Element;
  accessory?: Element;
}

/** What someone enters: block id → a text, the value of an option, or a date. */
export type Entries = Record<string, string>;

export class Someone {
  readonly person: Person;
  readonly #hands: Hands;

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

  async #submit(entries: Entries, isUnchecked: boolean): Promise<ActResult> {
    const view = this.modal();
    const result = await this.#act({ kind: "submit", viewId: view.id, values: valuesOf(view, entries), isUnchecked });
    await this.#hands.settle();
    return result;
  }

  /** Chooses in a select that reports its choice at once. */
  async chooses(blockId: string, value: string): Promise<void> {
    const view = this.modal();
    const block = (view.blocks as Block[]).find((each) => each.block_id === blockId);
    const element = block?.element;
    if (!element?.action_id) throw new Error(`no field ${blockId}`);
    const action = { type: element.type, action_id: element.action_id, selected_option: optionOf(element, value) };
    const on = { type: "modal" as const, viewId: view.id, values: valuesOf(view, { [blockId]: value }) };
    const result = await this.#act({ kind: "action", on, blockId, action });
    if (!result.ok) throw new Error(`the choice was not taken: ${result.error}`);
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

  /** Presses a button of the modal on top. */
  async pressesInModal(label: string): Promise<ActResult> {
    const view = this.modal();
    const found = findButton(view.blocks as Block[], label);
    if (!found) throw new Error(`no button ${label} in the modal`);
    const { block, element } = found;
    const action = { type: element.type, action_id: element.action_id ?? "", value: element.value };
    const on = { type: "modal" as const, viewId: view.id, values: {} };
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

  async says(channelId: string, text: string, thread?: Message): Promise<void> {
    await this.#act({ kind: "message", channelId, text, ...(thread && { threadTs: thread.ts }) });
    await this.#hands.settle();
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

function valuesOf(view: View, entries: Entries): ViewValues {
  const values: ViewValues = {};
  for (const block of view.blocks as Block[]) {
    const { element, block_id: blockId } = block;
    if (block.type !== "input" || !element?.action_id || !blockId) continue;
    values[blockId] = { [element.action_id]: stateOf(element, entries[blockId]) };
  }
  return values;
}

function stateOf(element: Element, entry: string | undefined): Record<string, unknown> {
  const { type } = element;
  switch (type) {
    case "static_select":
    case "radio_buttons":
      return {
        type,
        selected_option: entry === undefined ? (element.initial_option ?? null) : optionOf(element, entry),
      };
    case "datepicker":
      return { type, selected_date: entry ?? null };
    default:
      return { type, value: entry ?? element.initial_value ?? null };
  }
}

function optionOf(element: Element, value: string): unknown {
  const option = element.options?.find((each) => each.value === value || each.text.text === value);
  if (!option) throw new Error(`no option ${value}`);
  return option;
}
