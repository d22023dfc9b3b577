// The main job in a real browser: four people, the sandbox's page, the real app behind it.
import { readFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { CAST, type Name, PLANNERS, VOICES } from "../../sandbox/cast.ts";
import { buildPage, type Sandbox, startSandbox } from "../../sandbox/main.ts";
import { findChromium, openBrowser, shoot } from "../support/browser.ts";

const chromium = findChromium();
const SEED = readFileSync(new URL("../../sandbox/seed/voc-ko.jsonl", import.meta.url), "utf8")
  .trim()
  .split("\n");
const WORDS = (JSON.parse(SEED[72] ?? "{}") as { text: string }).text;
const REASON = "제휴 카드 행사가 어제 끝났는데 화면에 남아 있었습니다. 안내를 바로잡았고, 할인 금액은 돌려드립니다.";

describe.skipIf(chromium === null)("in a browser", () => {
  let browser: Browser;
  let sandbox: Sandbox;
  const failures: string[] = [];

  beforeAll(async () => {
    await buildPage();
    sandbox = await startSandbox({ port: 0, isEmpty: false, say: () => {} });
    browser = await openBrowser(chromium ?? "");
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    await sandbox?.stop();
  });

  async function open(name: Name, query: string): Promise<Page> {
    const page = await browser.newPage({
      viewport: { width: 1280, height: 860 },
      locale: "ko-KR",
      timezoneId: "Asia/Seoul",
    });
    page.setDefaultTimeout(15_000);
    page.on("pageerror", (error) => failures.push(error.message));
    page.on("console", (message) => message.type() === "error" && failures.push(message.text()));
    await page.goto(`${sandbox.url}/?as=${CAST[name].id}&${query}`);
    return page;
  }

  test("a newcomer who opens the bare address sees a living yard", async () => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 860 }, locale: "ko-KR" });
    await page.goto(sandbox.url);
    await page.getByRole("log").getByText("허위광고 아닌가요").waitFor();
    expect(await page.getByRole("log").getByRole("button", { name: "맡을게요" }).count()).toBeGreaterThan(2);
    expect(await overlapping(page)).toEqual([]);
    await shoot(page, "yard");
    await page.close();
  });

  test("a voice is posted, claimed, concluded, told, and read in the digest", async () => {
    const hana = await open("hana", `channel=${VOICES}`);
    await hana.getByRole("textbox", { name: "메시지 입력" }).fill("/voc");
    await hana.keyboard.press("Enter");
    const form = hana.getByRole("dialog", { name: "목소리 올리기" });
    await form.getByLabel("고객 말 그대로").fill(WORDS);
    await form.getByLabel("문의 유형").click();
    await hana.getByRole("option", { name: "결제·환불" }).click();
    await shoot(hana, "post-form");
    await form.getByRole("button", { name: "올리기" }).click();
    await form.waitFor({ state: "detached" });
    const card = (page: Page) => page.getByRole("log").locator("[data-message-ts]", { hasText: WORDS }).last();
    await card(hana).getByText("하나 님이 올림").waitFor();

    const ben = await open("ben", `channel=${VOICES}`);
    await card(ben).getByRole("button", { name: "맡을게요" }).click();
    await card(ben).getByText("Ben 님이 맡았어요").waitFor();

    const nari = await open("nari", `channel=${VOICES}`);
    await card(nari).getByRole("button", { name: "결론 내기" }).click();
    const conclusion = nari.getByRole("dialog", { name: "결론 내기" });
    await conclusion.getByLabel("결과").click();
    await nari.getByRole("option", { name: "고쳤어요" }).click();
    await conclusion.getByLabel("원인").click();
    await nari.getByRole("option", { name: "화면" }).click();
    await conclusion.getByLabel("고객에게 전할 이유").fill("확인");
    await conclusion.getByRole("button", { name: "결론 내기" }).click();
    await conclusion.getByText("한 문장 이상으로 적어 주세요").waitFor();
    await shoot(nari, "conclude-refused");
    await conclusion.getByLabel("고객에게 전할 이유").fill(REASON);
    await conclusion.getByRole("button", { name: "결론 내기" }).click();
    await conclusion.waitFor({ state: "detached" });
    await card(hana).getByText("고객 안내를 기다려요: 하나 님").waitFor();
    await shoot(hana, "concluded");

    const sebin = await open("sebin", `channel=${PLANNERS}`);
    await sebin.getByRole("textbox", { name: "메시지 입력" }).fill("/voc 다이제스트 지금");
    await sebin.keyboard.press("Enter");
    const parent = sebin.getByRole("log").locator("[data-message-ts]", { hasText: "답글 9개" }).last();
    await parent.waitFor({ timeout: 30_000 });
    expect((await parent.innerText()).split("\n")).toContain("아직 답이 없는 목소리 5개");
    await parent.getByRole("button", { name: /답글 \d+개/ }).click();
    const thread = sebin.getByRole("complementary", { name: "스레드" });
    await thread.locator("[data-message-ts]", { hasText: WORDS }).getByText("하나 님의 고객 안내를 기다려요").waitFor();
    await shoot(sebin, "digest-thread");

    await hana.getByTestId("app-row").click();
    const telling = hana.getByRole("log").locator("[data-message-ts]", { hasText: REASON }).last();
    await telling.getByRole("button", { name: "안내했어요" }).click();
    await telling.getByText("안내했다고 알려 주셨어요").waitFor();
    await shoot(hana, "told");
    await card(ben).getByText("고객 안내 완료").waitFor();
    await thread.getByText("고객에게 안내했어요.").waitFor();
    expect(failures).toEqual([]);
    expect(sandbox.slack.problems).toEqual([]);
  });
});

/** The messages that begin before the one above them ends. */
async function overlapping(page: Page): Promise<(string | null)[]> {
  const rows = await page.getByRole("log").locator("[data-message-ts]").all();
  const boxes = await Promise.all(rows.map((row) => row.boundingBox()));
  const isUnder = (index: number) => {
    const [above, box] = [boxes[index - 1], boxes[index]];
    return above && box && box.y < above.y + above.height - 1;
  };
  return Promise.all(rows.filter((_, index) => isUnder(index)).map((row) => row.textContent()));
}
