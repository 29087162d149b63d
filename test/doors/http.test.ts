import { describe, expect, test } from "vitest";
import { limits } from "#lib/contract/limits.ts";
import { answerBeforeAuth } from "#lib/server/doors/auth.ts";
import { memoryLimiter } from "#lib/server/ports/limiter.ts";
import { runtime } from "#lib/server/ports/runtime.ts";
import { serverOfFile } from "../server-of-file.ts";

const server = await serverOfFile();

type Sent = { body?: string; headers?: Record<string, string>; method?: string };

function post(path: string, { body = "{}", headers = {}, method = "POST" }: Sent = {}): Promise<Response> {
  const all = { "content-type": "application/json", ...headers };
  return fetch(`${server.url}/api/${path}`, { method, headers: all, ...(method === "POST" && { body }) });
}

const codeIn = async (response: Response) =>
  ((await response.json()) as { refusal?: { code: string } }).refusal?.code;

describe("commands and queries by HTTP", () => {
  test("are answered in the name of whoever the cookie signs in", async () => {
    const cookie = await server.cookieOf(await server.person("alice"));
    const made = await post("commands/group:create", { body: '{"name":"读书会"}', headers: { cookie } });
    expect(made.status).toBe(200);
    expect(made.headers.get("cache-control")).toBe("no-store");
    const heads = await post("queries/heads:load", { headers: { cookie } });
    expect(await heads.json()).toMatchObject({ ok: true, value: { heads: [{ lastRev: 1 }] } });
  });

  test("a refusal has a fitting status", async () => {
    const cookie = await server.cookieOf(await server.person("alice"));
    const cases: [string, Sent, number, string][] = [
      ["queries/heads:load", {}, 401, "not_signed_in"],
      ["queries/heads:load", { headers: { cookie: "next-auth.session-token=x" } }, 401, "not_signed_in"],
      ["commands/no:such", { headers: { cookie } }, 404, "unknown_command"],
      ["commands/session:start", { headers: { cookie } }, 404, "unknown_command"],
      ["queries/constructor", { headers: { cookie } }, 404, "unknown_command"],
      ["commands/group:create", { headers: { cookie } }, 400, "invalid_input"],
      ["commands/group:leave", { body: '{"conversationId":999}', headers: { cookie } }, 404, "not_available"],
      ["commands/group:create", { body: "{", headers: { cookie } }, 400, "invalid_input"],
      ["commands/group:create", { headers: { cookie, "content-type": "text/plain" } }, 400, "invalid_input"],
      [
        "commands/group:create",
        { body: `"${"x".repeat(limits.frameBytes)}"`, headers: { cookie } },
        413,
        "too_large",
      ],
    ];
    for (const [path, sent, status, code] of cases) {
      const response = await post(path, sent);
      expect([path, response.status, await codeIn(response)]).toEqual([path, status, code]);
    }
  });

  test("a body without a declared length is measured too", async () => {
    const cookie = await server.cookieOf(await server.person("alice"));
    const endless = new ReadableStream({
      pull: (controller) => controller.enqueue(new TextEncoder().encode(" ".repeat(10_000))),
    });
    const response = await fetch(`${server.url}/api/commands/group:create`, {
      method: "POST",
      headers: { "content-type": "application/json", cookie },
      body: endless,
      duplex: "half",
    } as RequestInit).catch(() => null);
    if (response) expect(response.status).toBe(413);
  });

  test("foreign pages are refused, own pages and programs are not", async () => {
    const cookie = await server.cookieOf(await server.person("alice"));
    const status = async (headers: Record<string, string>) =>
      (await post("queries/heads:load", { headers: { cookie, ...headers } })).status;
    expect(await status({ origin: "https://evil.example" })).toBe(403);
    expect(await status({ origin: "null" })).toBe(403);
    expect(await status({ origin: "http://127.0.0.1:1" })).toBe(403);
    expect(await status({ origin: server.url })).toBe(200);
    expect(await status({})).toBe(200);
  });

  test("too much is told with the time to wait", async () => {
    runtime().limiter = memoryLimiter(0.02);
    const cookie = await server.cookieOf(await server.person("bob"));
    const responses: Response[] = [];
    for (let n = 0; n < 8; n++) responses.push(await post("queries/heads:load", { headers: { cookie } }));
    const last = responses.at(-1)!;
    expect(last.status).toBe(429);
    expect(Number(last.headers.get("retry-after"))).toBeGreaterThan(0);
    runtime().limiter = memoryLimiter(100);
  });
});

test("next-auth reads no long forms and is asked only so often", async () => {
  const request = (body: string) =>
    new Request(`${server.url}/api/auth/callback/credentials`, {
      method: "POST",
      body,
      headers: { "content-length": String(body.length) },
    });
  expect(await answerBeforeAuth(request("a=b"), "callback")).toBeNull();
  expect((await answerBeforeAuth(request("a".repeat(20_000)), "callback"))?.status).toBe(413);
  expect((await answerBeforeAuth(request("{}"), "_log"))?.status).toBe(204);
  runtime().limiter = memoryLimiter(1 / 20_000);
  expect(await answerBeforeAuth(request("a=b"), "session")).toBeNull();
  expect((await answerBeforeAuth(request("a=b"), "session"))?.status).toBe(429);
  runtime().limiter = memoryLimiter(100);
});

test("every response carries the security headers", async () => {
  const paths = ["/api/health", "/nowhere", "/realtime/?EIO=4&transport=polling", "/realtime/?EIO=9"];
  const nonces = new Set<string>();
  for (const path of paths) {
    const { headers } = await fetch(server.url + path);
    const policy = headers.get("content-security-policy") ?? "";
    expect(policy).toMatch(/script-src 'nonce-[\w+/=]{20,}' 'strict-dynamic'/);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("strict-transport-security")).toBeNull();
    nonces.add(policy);
  }
  expect(nonces.size).toBe(paths.length);
});

test("health tells what works", async () => {
  const response = await fetch(`${server.url}/api/health`);
  expect(response.status).toBe(200);
  expect(await response.json()).toEqual({
    status: "ok",
    version: expect.stringMatching(/^\d+\.\d+/),
    uptimeSeconds: expect.any(Number),
    database: server.env.databaseKind,
    realtime: "up",
  });
  const { isRealtimeUp } = runtime();
  runtime().isRealtimeUp = () => false;
  const failing = await fetch(`${server.url}/api/health`);
  expect([failing.status, await failing.json()]).toEqual([503, { status: "failing", reason: "realtime" }]);
  runtime().isRealtimeUp = isRealtimeUp;
});
