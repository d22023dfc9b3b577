// The Block Kit checks: what Slack takes, what it refuses, and the words and places of the refusals.
import { describe, expect, test } from "vitest";
import { findingsInBlocks, type Surface } from "../../sandbox/slack/validate/surface.ts";
import { findingsInView } from "../../sandbox/slack/validate/view.ts";

const plain = (text: string) => ({ type: "plain_text", text });
const md = (text: string) => ({ type: "mrkdwn", text });
const option = (value: string) => ({ text: plain(value), value });
const section = (text: string, more: object = {}) => ({ type: "section", text: md(text), ...more });
const actions = (...elements: object[]) => ({ type: "actions", elements });
const button = (more: object = {}) => ({ type: "button", action_id: "go", text: plain("Go"), ...more });
const input = (element: object, more: object = {}) => ({ type: "input", label: plain("Label"), element, ...more });
const richText = (...elements: object[]) => ({ type: "rich_text", elements });
const chart = { type: "data_visualization", title: "t", chart: { type: "pie", segments: [{ label: "a", value: 1 }] } };
const many = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));

function pointers(blocks: unknown[], surface: Surface): string[] {
  return findingsInBlocks(blocks, surface).map(({ pointer }) => pointer);
}

describe("blocks that Slack takes", () => {
  const everything: object[] = [
    section("text", { fields: [md("a"), plain("b")], accessory: button({ style: "danger", confirm: undefined }) }),
    section("pick", {
      accessory: { type: "overflow", action_id: "more", options: [{ ...option("a"), url: "https://a.example" }] },
    }),
    section("look", { accessory: { type: "image", image_url: "https://a.example/a.png", alt_text: "a" } }),
    actions(
      button({ value: "v", url: "https://a.example", accessibility_label: "Go there" }),
      { type: "static_select", action_id: "s", options: [option("a"), option("b")], initial_option: option("b") },
      { type: "static_select", action_id: "g", option_groups: [{ label: plain("G"), options: [option("a")] }] },
      { type: "users_select", action_id: "u", placeholder: plain("Who") },
      { type: "multi_conversations_select", action_id: "c", filter: { include: ["public"] }, max_selected_items: 2 },
      { type: "external_select", action_id: "e", min_query_length: 0 },
      { type: "datepicker", action_id: "d", initial_date: "2026-11-22" },
      { type: "timepicker", action_id: "t", initial_time: "09:30" },
      { type: "datetimepicker", action_id: "dt", initial_date_time: 1_800_000_000 },
      { type: "radio_buttons", action_id: "r", options: [option("a")] },
      {
        type: "checkboxes",
        action_id: "ch",
        options: [{ text: md("*a*"), value: "a" }],
        initial_options: [{ text: md("*a*"), value: "a" }],
      },
    ),
    { type: "header", text: plain("Title") },
    { type: "divider" },
    {
      type: "context",
      elements: [md("small"), plain("grey"), { type: "image", image_url: "https://a.example/a.png", alt_text: "a" }],
    },
    { type: "image", slack_file: { id: "F1" }, alt_text: "a", title: plain("A") },
    richText(
      {
        type: "rich_text_section",
        elements: [
          { type: "text", text: "a", style: { bold: true } },
          { type: "user", user_id: "U1" },
        ],
      },
      {
        type: "rich_text_list",
        style: "bullet",
        indent: 1,
        border: 0,
        elements: [{ type: "rich_text_section", elements: [{ type: "link", url: "https://a.example" }] }],
      },
      {
        type: "rich_text_quote",
        elements: [
          { type: "emoji", name: "eyes" },
          { type: "broadcast", range: "here" },
        ],
      },
      { type: "rich_text_preformatted", elements: [{ type: "text", text: "code" }] },
      {
        type: "rich_text_section",
        elements: [{ type: "date", timestamp: 1_800_000_000, format: "{date}", fallback: "then" }],
      },
    ),
    input(
      { type: "plain_text_input", action_id: "p", multiline: true, max_length: 3000 },
      { optional: true, hint: plain("hint") },
    ),
  ];
  const messageOnly = [
    { type: "markdown", text: "# a" },
    {
      type: "table",
      rows: [
        [
          { type: "raw_text", text: "a" },
          { type: "raw_number", value: 1, text: "1" },
        ],
      ],
      column_settings: [{ align: "right" }],
    },
    {
      type: "data_table",
      caption: "c",
      rows: [[{ type: "raw_text", text: "a" }], [{ type: "raw_number", value: 1, text: "1" }]],
      page_size: 10,
    },
    chart,
    {
      type: "data_visualization",
      title: "t",
      chart: {
        type: "line",
        series: [{ name: "s", data: [{ label: "Mon", value: 0 }] }],
        axis_config: { categories: ["Mon"] },
      },
    },
    { type: "card", title: md("t"), body: md("b"), actions: [button()] },
    { type: "carousel", elements: [{ type: "card", title: md("t") }] },
    { type: "container", title: plain("t"), child_blocks: [section("in")], is_collapsible: true },
    { type: "context_actions", elements: [{ type: "icon_button", icon: "trash", text: plain("Delete") }] },
    { type: "plan", title: "p", tasks: [{ type: "task_card", task_id: "1", title: "t", status: "pending" }] },
  ];

  test.each<[Surface, object[]]>([
    ["message", [...everything, ...messageOnly]],
    ["home", everything],
    [
      "modal",
      [
        ...everything,
        { type: "alert", text: plain("Careful"), level: "warning" },
        input({ type: "file_input", action_id: "f", max_files: 3 }),
      ],
    ],
  ])("in a %s", (surface, blocks) => {
    const sent = JSON.parse(JSON.stringify(blocks)) as unknown[];
    expect(findingsInBlocks(sent, surface)).toEqual([]);
  });

  test("at exactly their largest", () => {
    const blocks = [
      section("x".repeat(3000)),
      { type: "header", text: plain("x".repeat(150)) },
      actions(
        ...many(25, (index) =>
          button({ action_id: `a${index}`, text: plain("x".repeat(75)), value: "x".repeat(2000) }),
        ),
      ),
      { type: "context", elements: many(10, () => md("x")) },
      section("x", { block_id: "x".repeat(255), fields: many(10, () => md("x".repeat(2000))) }),
    ];
    expect(findingsInBlocks([...blocks, ...many(45, () => ({ type: "divider" }))], "message")).toEqual([]);
  });
});

describe("blocks that Slack refuses", () => {
  const select = (more: object) => actions({ type: "static_select", action_id: "s", options: [option("a")], ...more });
  test.each<[string, Surface, unknown[], string]>([
    ["51 blocks in a message", "message", many(51, () => ({ type: "divider" })), "/blocks"],
    ["101 blocks in a modal", "modal", many(101, () => ({ type: "divider" })), "/blocks"],
    ["an unknown block", "message", [{ type: "nonsense" }], "/blocks/0/type"],
    ["a block that is no object", "message", ["text"], "/blocks/0"],
    ["an unknown key", "message", [section("a", { colour: "red" })], "/blocks/0"],
    ["a section without text and fields", "message", [{ type: "section" }], "/blocks/0"],
    ["an empty text", "message", [section("")], "/blocks/0/text/text"],
    ["a section text over 3,000", "message", [section("x".repeat(3001))], "/blocks/0/text/text"],
    ["a text without type", "message", [{ type: "section", text: { text: "a" } }], "/blocks/0/text/type"],
    ["a bare string as text", "message", [{ type: "section", text: "a" }], "/blocks/0/text"],
    ["11 fields", "message", [{ type: "section", fields: many(11, () => md("a")) }], "/blocks/0/fields"],
    ["mrkdwn in a header", "message", [{ type: "header", text: md("a") }], "/blocks/0/text/type"],
    ["a header over 150", "message", [{ type: "header", text: plain("x".repeat(151)) }], "/blocks/0/text/text"],
    [
      "26 buttons",
      "message",
      [actions(...many(26, (index) => button({ action_id: `a${index}` })))],
      "/blocks/0/elements",
    ],
    ["no buttons", "message", [actions()], "/blocks/0/elements"],
    [
      "a button text over 75",
      "message",
      [actions(button({ text: plain("x".repeat(76)) }))],
      "/blocks/0/elements/0/text/text",
    ],
    [
      "a button value over 2,000",
      "message",
      [actions(button({ value: "x".repeat(2001) }))],
      "/blocks/0/elements/0/value",
    ],
    ["a button url that is none", "message", [actions(button({ url: "nowhere" }))], "/blocks/0/elements/0/url"],
    ["a button style that is none", "message", [actions(button({ style: "green" }))], "/blocks/0/elements/0/style"],
    [
      "a text input among actions",
      "message",
      [actions({ type: "plain_text_input", action_id: "a" })],
      "/blocks/0/elements/0/type",
    ],
    [
      "a datetimepicker in a section",
      "message",
      [section("a", { accessory: { type: "datetimepicker", action_id: "a" } })],
      "/blocks/0/accessory/type",
    ],
    [
      "the same block_id twice",
      "message",
      [section("a", { block_id: "x" }), section("b", { block_id: "x" })],
      "/blocks/1/block_id",
    ],
    ["the same action_id twice in a block", "message", [actions(button(), button())], "/blocks/0"],
    ["a block_id over 255", "message", [section("a", { block_id: "x".repeat(256) })], "/blocks/0/block_id"],
    [
      "a select without options",
      "message",
      [actions({ type: "static_select", action_id: "s", options: [] })],
      "/blocks/0/elements/0/options",
    ],
    [
      "a select with neither options nor groups",
      "message",
      [actions({ type: "static_select", action_id: "s" })],
      "/blocks/0/elements/0",
    ],
    [
      "101 options",
      "message",
      [select({ options: many(101, (index) => option(`o${index}`)) })],
      "/blocks/0/elements/0/options",
    ],
    [
      "an initial option that is no option",
      "message",
      [select({ initial_option: option("b") })],
      "/blocks/0/elements/0",
    ],
    [
      "an initial option with another text",
      "message",
      [select({ initial_option: { text: plain("A"), value: "a" } })],
      "/blocks/0/elements/0",
    ],
    [
      "an option text over 75",
      "message",
      [select({ options: [{ text: plain("x".repeat(76)), value: "a" }] })],
      "/blocks/0/elements/0/options/0/text/text",
    ],
    [
      "an option value over 150",
      "message",
      [select({ options: [{ text: plain("a"), value: "x".repeat(151) }] })],
      "/blocks/0/elements/0/options/0/value",
    ],
    [
      "an overflow with six options",
      "message",
      [section("a", { accessory: { type: "overflow", options: many(6, (index) => option(`o${index}`)) } })],
      "/blocks/0/accessory/options",
    ],
    [
      "a confirm without deny",
      "message",
      [actions(button({ confirm: { title: plain("a"), text: plain("b"), confirm: plain("c") } }))],
      "/blocks/0/elements/0/confirm/deny",
    ],
    ["11 context elements", "message", [{ type: "context", elements: many(11, () => md("a")) }], "/blocks/0/elements"],
    ["a button in a context", "message", [{ type: "context", elements: [button()] }], "/blocks/0/elements/0/type"],
    [
      "an image without alt_text",
      "message",
      [{ type: "image", image_url: "https://a.example/a.png" }],
      "/blocks/0/alt_text",
    ],
    ["an image without a source", "message", [{ type: "image", alt_text: "a" }], "/blocks/0"],
    ["an input without label", "modal", [{ type: "input", element: { type: "plain_text_input" } }], "/blocks/0/label"],
    ["an input without element", "modal", [{ type: "input", label: plain("a") }], "/blocks/0/element"],
    ["a button in an input", "modal", [input(button())], "/blocks/0/element/type"],
    [
      "a max_length over 3,000",
      "modal",
      [input({ type: "plain_text_input", max_length: 3001 })],
      "/blocks/0/element/max_length",
    ],
    ["a rich text with a bare string", "message", [richText({ type: "text", text: "a" })], "/blocks/0/elements/0/type"],
    [
      "an empty inline text",
      "message",
      [richText({ type: "rich_text_section", elements: [{ type: "text", text: "" }] })],
      "/blocks/0/elements/0/elements/0/text",
    ],
    [
      "a list of quotes",
      "message",
      [richText({ type: "rich_text_list", style: "bullet", elements: [{ type: "rich_text_quote", elements: [] }] })],
      "/blocks/0/elements/0/elements/0/type",
    ],
    ["an alert in a message", "message", [{ type: "alert", text: plain("a") }], "/blocks/0/type"],
    ["a file_input in a message", "message", [input({ type: "file_input", action_id: "f" })], "/blocks/0/element"],
    ["three charts", "message", [chart, chart, chart], "/blocks"],
    ["a chart in the home", "home", [chart], "/blocks/0/type"],
    ["a card in a modal", "modal", [{ type: "card", title: md("a") }], "/blocks/0/type"],
    ["markdown in a modal", "modal", [{ type: "markdown", text: "a" }], "/blocks/0/type"],
    [
      "a container in the home",
      "home",
      [{ type: "container", title: plain("a"), child_blocks: [section("a")] }],
      "/blocks/0/type",
    ],
    ["a card body over 200", "message", [{ type: "card", body: md("x".repeat(201)) }], "/blocks/0/body/text"],
    ["an empty card", "message", [{ type: "card" }], "/blocks/0"],
    [
      "a data table with a header only",
      "message",
      [{ type: "data_table", caption: "c", rows: [[{ type: "raw_text", text: "a" }]] }],
      "/blocks/0/rows",
    ],
    [
      "a zero pie segment",
      "message",
      [{ ...chart, chart: { type: "pie", segments: [{ label: "a", value: 0 }] } }],
      "/blocks/0/chart/segments/0/value",
    ],
    [
      "an empty table cell",
      "message",
      [{ type: "table", rows: [[{ type: "raw_text", text: "" }]] }],
      "/blocks/0/rows/0/0/text",
    ],
  ])("%s (%s)", (_name, surface, blocks, pointer) => {
    expect(pointers(blocks, surface)).toEqual([pointer]);
  });
});

describe("views", () => {
  const modal = (more: object = {}) => ({ type: "modal", title: plain("Title"), blocks: [section("a")], ...more });

  test("a plain modal and a plain home are taken", () => {
    expect(findingsInView(modal(), "modal")).toEqual([]);
    expect(findingsInView({ type: "home", blocks: [section("a")] }, "home")).toEqual([]);
  });

  test.each<[string, Record<string, unknown>, string]>([
    ["a title over 24", modal({ title: plain("x".repeat(25)) }), "/view/title/text"],
    ["a submit over 24", modal({ submit: plain("x".repeat(25)) }), "/view/submit/text"],
    ["a mrkdwn title", modal({ title: md("a") }), "/view/title/type"],
    ["no title", { type: "modal", blocks: [section("a")] }, "/view/title"],
    ["no blocks", modal({ blocks: [] }), "/view/blocks"],
    ["private_metadata over 3,000", modal({ private_metadata: "x".repeat(3001) }), "/view/private_metadata"],
    ["an input without submit", modal({ blocks: [input({ type: "plain_text_input" })] }), "/view/submit"],
    ["a home where a modal should be", { type: "home", blocks: [section("a")] }, "/view/type"],
    ["a wrong block inside", modal({ blocks: [section("")] }), "/view/blocks/0/text/text"],
  ])("%s is refused", (_name, view, pointer) => {
    expect(findingsInView(view, "modal").map((finding) => finding.pointer)).toContain(pointer);
  });
});
