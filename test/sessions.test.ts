import { expect, test } from "vitest";
import { openSessions } from "#lib/server/ports/sessions.ts";
import { worldOfFile } from "./world-of-file.ts";

const HOUR_MS = 3_600_000;

const world = await worldOfFile();

test("after the clock went back an hour, a session ended elsewhere is not believed for an hour", async () => {
  let now = Date.now();
  const sessions = openSessions(world.db, () => now);
  const { id: userId } = await world.person("alice");
  await world.db.session.create({ data: { id: "s", userId, expiresAt: new Date(now + 2 * HOUR_MS) } });
  expect(await sessions.personOf("s")).toBe(userId);
  now -= HOUR_MS;
  expect(await sessions.personOf("s")).toBe(userId);
  await world.db.session.delete({ where: { id: "s" } });
  now += 20_000;
  expect(await sessions.personOf("s")).toBeNull();
});
