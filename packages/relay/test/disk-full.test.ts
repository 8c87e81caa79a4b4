import { join } from "node:path";
import { verifyRun } from "@groundwork/envelope";
import { describe, expect, inject, test } from "vitest";
import { postgresStore, sqliteStore } from "../src/index.ts";
import { createSelf, must, pullAll, push, register, sealBatch, write } from "./person.ts";
import type { Person, Room } from "./person.ts";
import { createDatabase, withClient } from "./postgres.ts";
import { startRelay, temporaryFolder } from "./start.ts";
import { codeOf } from "./wire.ts";

const large = { words: { line: "x".repeat(100_000) } };

/** Writes until the relay has no room; answers how many events it acknowledged. */
const fill = async (address: string, person: Person, room: Room): Promise<number> => {
  for (;;) {
    const batch = await sealBatch(room, person.device, [large]);
    const answer = await push(address, person.device, batch);
    if (!answer.ok) {
      expect(answer).toMatchObject({ status: 507, refusal: { code: "disk-full" } });
      return room.log.position;
    }
    room.log = must(await verifyRun(room.log, room.epochs, batch.events, batch.signature));
    expect(room.log.position).toBeLessThan(100);
  }
};

describe("no room left", () => {
  test("over SQLite: nothing acknowledged is lost, reading goes on, and writing when there is room", async () => {
    const folder = temporaryFolder();
    const path = join(folder.path, "relay.sqlite");
    const small = await startRelay({ store: await sqliteStore(path, { maxBytes: 2_000_000 }) });
    const daniel = await register(small.address, small.clock.now());
    const room = await createSelf(daniel, small.clock.now());
    const kept = await fill(small.address, daniel, room);
    expect(kept).toBeGreaterThan(3);
    const held = await pullAll(small.address, room.log.audience, daniel.device.token);
    expect(held.events).toHaveLength(kept);
    expect(await codeOf(small.address, "audienceList", {}, daniel.device.token)).toBe("accepted");

    // Many at once share a transaction: the one that finds no room must not take down what was acknowledged.
    const batch = await sealBatch(room, daniel.device, [large]);
    const codes = await Promise.all(
      Array.from({ length: 5 }, async () => {
        const answer = await push(small.address, daniel.device, batch);
        return answer.ok ? "accepted" : answer.refusal.code;
      }),
    );
    expect(new Set(codes)).toEqual(new Set(["disk-full"]));
    await small.close();

    const roomy = await startRelay({ store: await sqliteStore(path), clock: small.clock });
    const again = await pullAll(roomy.address, room.log.audience, daniel.device.token);
    const bytesOf = ({ events }: typeof held) =>
      events.map(({ event }) => Buffer.from(event.bytes).toString("base64"));
    expect(bytesOf(again)).toEqual(bytesOf(held));
    expect((await push(roomy.address, daniel.device, batch)).ok).toBe(true);
    await roomy.close();
    folder.remove();
  });

  test("over PostgreSQL: the same", async ({ skip }) => {
    const postgres = inject("postgres");
    if ("reason" in postgres) return skip(postgres.reason);
    const url = await createDatabase(postgres.serverUrl);
    const relay = await startRelay({ store: await postgresStore(url) });
    const { address, clock } = relay;
    const daniel = await register(address, clock.now());
    const room = await createSelf(daniel, clock.now());
    await write(address, room, daniel.device, [large, {}]);
    // What PostgreSQL says when its disk is full (SQLSTATE 53100), at the moment that it would.
    await withClient(url, (client) =>
      client.query(`
        CREATE FUNCTION no_room() RETURNS trigger LANGUAGE plpgsql AS
          $$ BEGIN RAISE EXCEPTION 'could not extend file' USING ERRCODE = '53100'; END $$;
        CREATE TRIGGER full_disk BEFORE INSERT ON item_key EXECUTE FUNCTION no_room();
      `),
    );
    expect(await fill(address, daniel, room)).toBe(2);
    const held = await pullAll(address, room.log.audience, daniel.device.token);
    expect(held.events).toHaveLength(2);
    await withClient(url, (client) => client.query("DROP TRIGGER full_disk ON item_key"));
    await write(address, room, daniel.device);
    await relay.close();
  });
});
