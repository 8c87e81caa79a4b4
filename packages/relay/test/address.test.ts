import { expect, test } from "vitest";
import { addressKey } from "../src/http/address.ts";
import { createRate } from "../src/http/rates.ts";
import { movedClock } from "./start.ts";

test("an address counts as a household: IPv4 alone, IPv6 by its network of 64 bits", () => {
  expect(addressKey("192.0.2.7")).toBe("192.0.2.7");
  expect(addressKey("::ffff:192.0.2.7")).toBe("192.0.2.7");
  expect(addressKey("2001:db8:1:2:3:4:5:6")).toBe("2001:db8:1:2");
  expect(addressKey("2001:db8:1:2::9")).toBe("2001:db8:1:2");
  expect(addressKey("2001:0db8:0001:0002::1")).toBe("2001:db8:1:2");
  expect(addressKey("2001:db8::9")).toBe("2001:db8:0:0");
  expect(addressKey("::1")).toBe("0:0:0:0");
});

test("an allowance refills with time, never above its burst, and a clock set back gives nothing", () => {
  const clock = movedClock();
  const rate = createRate(clock, { burst: 3, refillMilliseconds: 1000 });
  const taken = () => rate.take("somebody");
  expect([taken(), taken(), taken(), taken()]).toEqual([0, 0, 0, 1000]);
  expect(rate.take("somebody else")).toBe(0);
  clock.move(400);
  expect(taken()).toBe(600);
  clock.move(-10_000);
  expect(taken()).toBe(600);
  clock.move(600);
  expect(taken()).toBe(0);
  clock.move(1_000_000);
  expect([taken(), taken(), taken(), taken()]).toEqual([0, 0, 0, 1000]);
});
