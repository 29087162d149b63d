import { expect, test } from "vitest";
import { worldOfFile } from "../world-of-file.ts";
import { openCast, openScene } from "./activity-scene.ts";

const world = await worldOfFile();

test("codes cannot be gone through, however many are tried at once; right ones do not count", async () => {
  const cast = await openCast(world);
  const { owner, member, other } = cast;
  const scene = await openScene(world, cast);
  const activityId = await scene.checkin(owner, true);
  const { code } = await world.as(owner).read("activity:screen", scene.one(activityId));
  const guesses = Array.from({ length: 30 }, (_, at) => String(at).padStart(4, "0")).filter(
    (guess) => guess !== code,
  );
  const answers = await Promise.all(guesses.map((guess) => scene.checkIn(member, activityId, guess)));
  const codes = answers.map((answer) => (answer.ok ? "ok" : answer.refusal.code));
  expect(codes.filter((one) => one === "wrong_code")).toHaveLength(5);
  expect(codes.filter((one) => one === "too_many_requests")).toHaveLength(guesses.length - 5);
  // Somebody else is not kept out by it, and may say the right one as often as they like.
  for (let time = 0; time < 12; time++)
    expect((await scene.checkIn(other, activityId, code ?? "")).ok, `time ${time}`).toBe(true);
});
