import { decode, encode } from "next-auth/jwt";
import { expect, test } from "vitest";
import { sealSession, sessionCookieName, unsealSession } from "./session-cookie.ts";

const env = { publicUrl: undefined, authSecret: "a secret of this test, long enough" };
const actor = { personId: 7, sessionId: "session-of-seven" };
const headerOf = (token: string) => `theme=dark; ${sessionCookieName(env)}=${token}; locale=zh-CN`;

test("what next-auth sealed is opened, and the other way round", async () => {
  const byNextAuth = await encode({ token: { sub: "7", sid: actor.sessionId }, secret: env.authSecret });
  expect(await unsealSession(env, headerOf(byNextAuth))).toEqual(actor);
  const own = await sealSession(env, actor);
  expect(await decode({ token: own, secret: env.authSecret })).toMatchObject({
    sub: "7",
    sid: actor.sessionId,
  });
});

test("a cookie that is damaged, too old, or sealed with another secret signs nobody in", async () => {
  const good = await sealSession(env, actor);
  const old = await encode({ token: { sub: "7", sid: "s" }, secret: env.authSecret, maxAge: -60 });
  const foreign = await sealSession({ ...env, authSecret: "somebody else's secret, as long" }, actor);
  const damaged = `${good.slice(0, -4)}AAAA`;
  for (const token of [damaged, old, foreign, "", "a.b.c", good.slice(0, 40)])
    expect(await unsealSession(env, headerOf(token))).toBeNull();
});
