import { expect, test } from "vitest";
import { placeOf } from "../../src/places/routes.tsx";

const same = (one: string, other: string) => placeOf(one) === placeOf(other);

test("a path belongs to the place whose beginning fits longest", () => {
  expect(placeOf("/talk")).not.toBeNull();
  expect(same("/talk", "/talk/abc")).toBe(true);
  expect(same("/talk", "/talk/abc/impact/share")).toBe(true);
  expect(same("/talk", "/talk/ten")).toBe(false);
  expect(same("/talk", "/talk/room/abc")).toBe(false);
  expect(same("/settings", "/settings/devices")).toBe(false);
});

test("any part may stand where a beginning says so", () => {
  expect(same("/talk/abc/account", "/talk/xyz/account/share")).toBe(true);
  expect(same("/talk/abc/account", "/talk/abc/needs")).toBe(false);
  expect(same("/talk/abc/questions/new", "/talk/later")).toBe(true);
});

test("what has a name of its own is no agreement's id", () => {
  expect(same("/agreements/week", "/agreements")).toBe(true);
  expect(same("/agreements/abc", "/agreements/xyz")).toBe(true);
  expect(same("/agreements/abc", "/agreements")).toBe(false);
  expect(same("/agreements/abc/words", "/agreements/new/words")).toBe(true);
  expect(same("/agreements/abc/review", "/agreements/abc/review/2031-05-09")).toBe(true);
  expect(same("/agreements/abc/review", "/agreements/abc")).toBe(false);
});

test("nothing else belongs anywhere", () => {
  for (const path of ["/", "/nowhere", "/talking", "/todayish/x", ""]) {
    expect(placeOf(path)).toBeNull();
  }
});
