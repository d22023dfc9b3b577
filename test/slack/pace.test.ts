// How fast the app speaks: a burst, then one message a second and channel, each with a turn of its own.
import { expect, test } from "vitest";
import type { ChannelId } from "../../src/domain/ids.ts";
import { createPace } from "../../src/slack/pace.ts";

const [here, there] = ["C1", "C2"] as ChannelId[] as [ChannelId, ChannelId];
let now = 0;
const clock = () => now;

test("four may speak at once, then each has the next second for itself, and channels do not wait for each other", () => {
  now = 1_000_000;
  const pace = createPace(clock);
  const waits = Array.from({ length: 8 }, (_, n) => pace.secondsToWait(here, `m${n}`));
  expect(waits).toEqual([0, 0, 0, 0, 1, 2, 3, 4]);
  expect(pace.secondsToWait(there, "other")).toBe(0);
});

test("who comes back at their turn has it, whoever came meanwhile; asking early or twice costs no other turn", () => {
  now = 2_000_000;
  const pace = createPace(clock);
  for (let n = 0; n < 4; n += 1) pace.secondsToWait(here, `first${n}`);
  expect(pace.secondsToWait(here, "waits")).toBe(1);
  expect(pace.secondsToWait(here, "waits")).toBe(1);
  expect(pace.secondsToWait(here, "later")).toBe(2);
  now += 1_000;
  expect(pace.secondsToWait(here, "waits")).toBe(0);
  expect(pace.secondsToWait(here, "waits"), "it looks once more before it posts").toBe(0);
  expect(pace.secondsToWait(here, "later")).toBe(1);
});

test("five hundred who wait are told when to come, and all of them have spoken after as many seconds", () => {
  now = 3_000_000;
  const pace = createPace(clock);
  const due = Array.from({ length: 500 }, (_, n) => pace.secondsToWait(here, `m${n}`));
  expect(Math.max(...due)).toBe(496);
  for (const [n, wait] of due.entries()) {
    now = 3_000_000 + wait * 1_000;
    expect(pace.secondsToWait(here, `m${n}`)).toBe(0);
  }
});

test("a turn that nobody came for is no turn a minute later, and Slack's own pause goes before all", () => {
  now = 4_000_000;
  const pace = createPace(clock);
  for (let n = 0; n < 5; n += 1) pace.secondsToWait(here, `m${n}`);
  now += 60_000;
  for (let n = 10; n < 14; n += 1) expect(pace.secondsToWait(here, `m${n}`)).toBe(0);
  expect(pace.secondsToWait(here, "m4"), "it waits anew").toBe(1);
  pace.pause(30);
  expect(pace.secondsToWait(there, "any")).toBe(30);
  expect(pace.secondsToHome()).toBe(30);
});

test("twenty homes at once, then one a second", () => {
  now = 5_000_000;
  const pace = createPace(clock);
  expect(Array.from({ length: 20 }, () => pace.secondsToHome())).toEqual(Array(20).fill(0));
  expect(pace.secondsToHome()).toBe(5);
  now += 1_000;
  expect([pace.secondsToHome(), pace.secondsToHome()]).toEqual([0, 5]);
});
