import { describe, expect, test } from "vitest";
import { accept, refuse } from "../src/outcome.ts";
import type { Hint, Sql, Store } from "../src/store/store.ts";
import { databases } from "./databases.ts";

const keep = (sql: Sql, name: string, value = Uint8Array.of(1, 2, 3)) =>
  sql.run("INSERT INTO secret (name, value) VALUES ($1, $2)", name, value);
const names = async (store: Store): Promise<string[]> =>
  (
    await store.read((sql) => sql.rows<{ name: string }>("SELECT name FROM secret ORDER BY name"))
  ).map(({ name }) => name);

/** Two people and the space they share, as the first version kept them. `'00'` reads as bytes in both databases. */
const twoPeople = `
  INSERT INTO account (person, identity_key, account_key, name, record, passphrase_box, kit_key, kit_box) VALUES
    ('amara', '00', '00', 'a', '00', '00', '00', '00'), ('daniel', '00', '00', 'd', '00', '00', '00', '00');
  INSERT INTO audience (id, space, kind, epoch, head_hash) VALUES ('theirs', 's', 'pair', 0, '00');
  INSERT INTO member (audience, person, kind) VALUES ('theirs', 'amara', 'pair'), ('theirs', 'daniel', 'pair')`;

for (const { name, isHere, open, place, openFirstVersion } of databases()) {
  describe.skipIf(!isHere)(`a store over ${name}`, () => {
    test("keeps numbers, bytes and nulls as they were given", async () => {
      const store = await open();
      const bytes = crypto.getRandomValues(new Uint8Array(5_000));
      const large = Number.MAX_SAFE_INTEGER;
      await store.write(async (sql) => {
        await keep(sql, "one", bytes);
        await sql.run(
          "INSERT INTO token (hash, person, device, expires_at) VALUES ($1, $2, $3, $4)",
          bytes.slice(0, 32),
          "somebody",
          null,
          large,
        );
        return accept(null);
      });
      const row = await store.read((sql) =>
        sql.row<{ device: string | null; expires_at: number; value: Uint8Array }>(
          "SELECT device, expires_at, value FROM token, secret WHERE name = $1",
          "one",
        ),
      );
      expect(row?.device).toBeNull();
      expect(row?.expires_at).toBe(large);
      expect(Buffer.from(row?.value ?? []).equals(bytes)).toBe(true);
      await store.close();
    });

    test("undoes a write that is refused or fails, and only that one", async () => {
      const store = await open();
      const bug = new Error("a bug");
      const outcomes = await Promise.allSettled([
        store.write(async (sql) => accept(await keep(sql, "a"))),
        store.write(async (sql) => {
          await keep(sql, "b");
          return refuse("head-moved");
        }),
        store.write(async (sql) => {
          await keep(sql, "c");
          throw bug;
        }),
        store.write(async (sql) => accept(await keep(sql, "d"))),
      ]);
      expect(outcomes).toEqual([
        { status: "fulfilled", value: { ok: true, value: 1 } },
        { status: "fulfilled", value: { ok: false, refusal: { code: "head-moved" } } },
        { status: "rejected", reason: bug },
        { status: "fulfilled", value: { ok: true, value: 1 } },
      ]);
      expect(await names(store)).toEqual(["a", "d"]);
      await store.close();
    });

    test("goes on after a statement that the database refuses", async () => {
      const store = await open();
      await store.write(async (sql) => accept(await keep(sql, "a")));
      const doubled = store.write(async (sql) => {
        await keep(sql, "b");
        return accept(await keep(sql, "a"));
      });
      await expect(doubled).rejects.toThrow(/unique/i);
      await store.write(async (sql) => accept(await keep(sql, "c")));
      expect(await names(store)).toEqual(["a", "c"]);
      await store.close();
    });

    test("counts without gaps or doubles when many write at once", async () => {
      const store = await open();
      await store.write(async (sql) => {
        await sql.run(
          "INSERT INTO audience (id, space, kind, epoch, head_hash) VALUES ('room', 'space', 'self', 0, $1)",
          new Uint8Array(32),
        );
        return accept(null);
      });
      const taken = await Promise.all(
        Array.from({ length: 60 }, () =>
          store.write(async (sql) =>
            accept(
              await sql.row<{ head: number }>(
                "UPDATE audience SET head = head + 1 WHERE id = 'room' RETURNING head",
              ),
            ),
          ),
        ),
      );
      const positions = taken.map((outcome) => (outcome.ok ? outcome.value?.head : null));
      expect(positions.toSorted((a, b) => (a ?? 0) - (b ?? 0))).toEqual(
        Array.from({ length: 60 }, (_, index) => index + 1),
      );
      await store.close();
    });

    test("reads one consistent view while others write", async () => {
      const store = await open();
      const writing = (async () => {
        for (let index = 0; index < 40; index += 1) {
          await store.write(async (sql) => {
            await keep(sql, `left ${index}`);
            await keep(sql, `right ${index}`);
            return accept(null);
          });
        }
      })();
      const count = async (sql: Sql, side: string) =>
        (
          await sql.row<{ count: number }>(
            "SELECT count(*) AS count FROM secret WHERE name LIKE $1",
            `${side}%`,
          )
        )?.count;
      for (let index = 0; index < 40; index += 1) {
        const [left, right] = await store.read(async (sql) => [
          await count(sql, "left"),
          await count(sql, "right"),
        ]);
        expect(left).toBe(right);
      }
      await writing;
      await store.close();
    });

    test("keeps everything over closing and opening again", async () => {
      const { reopen } = await place();
      const first = await reopen();
      await first.write(async (sql) => accept(await keep(sql, "a")));
      await first.close();
      const second = await reopen();
      expect(await names(second)).toEqual(["a"]);
      await second.close();
    });

    test("brings an earlier relay's database on: each keeps the place they had", async () => {
      const store = await openFirstVersion(twoPeople);
      const members = () =>
        store.read((sql) => sql.rows("SELECT audience, person, place FROM member ORDER BY person"));
      expect(await members()).toEqual([
        { audience: "theirs", person: "amara", place: "pair" },
        { audience: "theirs", person: "daniel", place: "pair" },
      ]);
      await store.close();
    });

    test("holds one place of a kind for each person, and none for what they left", async () => {
      const store = await openFirstVersion(twoPeople);
      const takePlace = (audience: string, place: string | null) =>
        store.write(async (sql) => {
          await sql.run(
            "INSERT INTO audience (id, space, kind, epoch, head_hash) VALUES ($1, 's', 'pair', 0, $2)",
            audience,
            new Uint8Array(32),
          );
          return accept(
            await sql.run(
              "INSERT INTO member (audience, person, place) VALUES ($1, 'amara', $2) ON CONFLICT DO NOTHING",
              audience,
              place,
            ),
          );
        });
      expect(await takePlace("second", "pair")).toEqual(accept(0));
      expect(await takePlace("left once", null)).toEqual(accept(1));
      expect(await takePlace("left before", null)).toEqual(accept(1));
      await store.close();
    });

    test("passes hints on to whoever subscribed, until they stop", async () => {
      const store = await open();
      const heard: Hint[] = [];
      let wake: () => void = () => undefined;
      const stop = await store.subscribe((hint) => {
        heard.push(hint);
        wake();
      });
      const all = new Promise<void>((resolve) => {
        wake = () => heard.some(({ kind }) => kind === "ended") && resolve();
      });
      store.publish({ kind: "head", audience: "room", position: 7 });
      store.publish({ kind: "audiences", people: ["a", "b"] });
      store.publish({ kind: "ended", people: ["a"] });
      await all;
      expect(heard).toHaveLength(3);
      expect(heard).toContainEqual({ kind: "head", audience: "room", position: 7 });
      expect(heard).toContainEqual({ kind: "audiences", people: ["a", "b"] });
      stop();

      const after = await new Promise<Hint[]>((resolve) => {
        void store.subscribe((hint) => hint.kind === "ended" && resolve(heard.slice(3)));
        store.publish({ kind: "ended", people: ["c"] });
      });
      expect(after).toEqual([]);
      await store.close();
    });
  });
}
