import { connect, createServer } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { LOCALE_COOKIE, TIME_ZONE_COOKIE } from "#lib/i18n/locales.ts";
import { type FreshDatabase, freshDatabase } from "./fresh-database.ts";
import { callAction, callHttp } from "./matrix/call-doors.ts";
import { type NextServer, startNextServer } from "./next-server.ts";
import { openDevice } from "./server.ts";

let fresh: FreshDatabase;
let program: NextServer;

beforeAll(async () => {
  fresh = await freshDatabase();
  program = await startNextServer(fresh.env);
}, 180_000);
afterAll(async () => {
  await program?.stop();
  await fresh?.drop();
});

/** A browser's cookies, kept from answer to answer. */
class Browser {
  readonly #cookies = new Map<string, string>();
  readonly #url: string;
  readonly attributes = new Map<string, string>();

  constructor(url: string) {
    this.#url = url;
  }

  get cookie(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  }

  async fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const response = await fetch(this.#url + path, {
      redirect: "manual",
      ...init,
      headers: { ...init.headers, cookie: this.cookie },
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name = "", value = "", attributes = ""] = /^([^=]+)=([^;]*);?(.*)$/.exec(line) ?? [];
      if (value) this.#cookies.set(name, value);
      else this.#cookies.delete(name);
      this.attributes.set(name, attributes);
    }
    return response;
  }

  async post(path: string, fields: Record<string, string>): Promise<Response> {
    const { csrfToken } = (await (await this.fetch("/api/auth/csrf")).json()) as { csrfToken: string };
    return this.fetch(path, {
      method: "POST",
      body: new URLSearchParams({ csrfToken, json: "true", callbackUrl: this.#url, ...fields }),
    });
  }

  signIn = (login: string, password: string) =>
    this.post("/api/auth/callback/credentials", { login, password });
}

async function setupCode(): Promise<string> {
  for (;;) {
    const link = program.lines.find((line) => line.includes("/setup?code="));
    if (link) return link.split("code=")[1] ?? "";
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

const owner = { name: "小明", password: "password1", email: "ming@example.org" };

describe("the first hour", () => {
  test("nobody can register before the owner; the printed link makes the owner, once", async () => {
    const code = await setupCode();
    const { url } = program;
    const early = await callAction({ url, name: "person:register", input: owner });
    expect(early).toMatchObject({ ok: false, refusal: { code: "setup_not_available" } });
    const page = await fetch(`${url}/setup?code=${code}`);
    expect(page.status).toBe(200);
    const made = await callAction({ url, name: "site:setup", input: { ...owner, code } });
    expect(made).toEqual({ ok: true, value: { number: 10_001 } });
    const again = await callAction({ url, name: "site:setup", input: { ...owner, code } });
    expect(again).toMatchObject({ ok: false, refusal: { code: "setup_not_available" } });
  });

  test("an action from a foreign page is refused", async () => {
    const response = await fetch(`${program.url}/register`, {
      method: "POST",
      headers: { "next-action": "60".padEnd(42, "0"), origin: "https://evil.example" },
      body: "[]",
    });
    expect(response.status).toBeGreaterThanOrEqual(400);
  });

  test("signing in by number and by e-mail, out again, and what is refused", async () => {
    const { url } = program;
    const browser = new Browser(url);
    const wrong = await browser.signIn("10001", "password2");
    expect(wrong.status).toBe(401);
    const error = new URL(((await wrong.json()) as { url: string }).url).searchParams.get("error");
    expect(JSON.parse(error ?? "")).toEqual({ code: "wrong_login" });
    expect(browser.cookie).not.toContain("session-token");

    expect((await browser.signIn("MING@example.org", owner.password)).status).toBe(200);
    expect(browser.attributes.get("next-auth.session-token")).toMatch(/Path=\/.*HttpOnly; SameSite=Lax$/);
    const me = () => callHttp("queries", { url, cookie: browser.cookie, name: "heads:load", input: {} });
    expect(await me()).toMatchObject({ ok: true });
    const device = openDevice(url, { cookie: browser.cookie });
    device.socket.connect();
    await device.got("server:greeted");

    const before = browser.cookie;
    await browser.post("/api/auth/signout", {});
    await device.got("session:ended");
    expect(await callHttp("queries", { url, cookie: before, name: "heads:load", input: {} })).toMatchObject({
      refusal: { code: "not_signed_in" },
    });
    expect(browser.cookie).not.toContain("session-token");
  });

  test("without the token of the form nobody is signed in", async () => {
    const response = await fetch(`${program.url}/api/auth/callback/credentials`, {
      method: "POST",
      redirect: "manual",
      body: new URLSearchParams({ login: "10001", password: owner.password, json: "true" }),
    });
    expect(response.headers.getSetCookie().join()).not.toContain("session-token");
  });

  test("signing in leads nowhere else, whatever address is asked for", async () => {
    const { url } = program;
    for (const callbackUrl of ["https://evil.example/", "//evil.example/", "javascript:alert(1)"]) {
      const browser = new Browser(url);
      const page = await browser.fetch(`/api/auth/signin?${new URLSearchParams({ callbackUrl })}`);
      const led = new URL(page.headers.get("location") ?? "", url);
      expect(led.origin + led.pathname).toBe(`${url}/sign-in`);
      const fields = { login: "10001", password: owner.password, callbackUrl };
      const signedIn = await browser.post("/api/auth/callback/credentials", fields);
      expect(new URL(((await signedIn.json()) as { url: string }).url).origin).toBe(url);
    }
  });

  test("next-auth tells no more than who is signed in", async () => {
    const browser = new Browser(program.url);
    expect(await (await browser.fetch("/api/auth/session")).json()).toEqual({});
    await browser.signIn("10001", owner.password);
    const session = await (await browser.fetch("/api/auth/session")).json();
    expect(session).toEqual({ user: { id: expect.any(String) }, expires: expect.any(String) });
    const providers = (await (await browser.fetch("/api/auth/providers")).json()) as object;
    expect(Object.keys(providers)).toEqual(["credentials"]);
  });

  test("nothing scales pictures for strangers", async () => {
    const response = await fetch(`${program.url}/_next/image?url=%2Ficon.svg&w=640&q=75`);
    expect(response.status).toBe(404);
  });

  test("pages carry the policy's nonce on every script", async () => {
    const response = await fetch(`${program.url}/sign-in`);
    const [, nonce] = /'nonce-([^']+)'/.exec(response.headers.get("content-security-policy") ?? "") ?? [];
    const scripts = (await response.text()).match(/<script[^>]*>/g) ?? [];
    expect(scripts.length).toBeGreaterThan(3);
    expect(scripts.filter((script) => !script.includes(`nonce="${nonce}"`))).toEqual([]);
    for (const name of ["x-powered-by", "server"]) expect(response.headers.get(name)).toBeNull();
  });

  test("a page comes whatever its cookies hold", async () => {
    for (const value of ["%25", "%", "__proto__", "constructor", "../../etc", "Mars/Olympus"]) {
      const cookie = [LOCALE_COOKIE, TIME_ZONE_COOKIE, "next-auth.session-token"]
        .map((name) => `${name}=${value}`)
        .join("; ");
      expect((await fetch(`${program.url}/sign-in`, { headers: { cookie } })).status).toBe(200);
    }
  });

  test("an upgrade to anything but realtime is ended", async () => {
    const socket = connect(Number(new URL(program.url).port), "127.0.0.1");
    const upgrade = "Host: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n";
    socket.write(`GET /elsewhere HTTP/1.1\r\n${upgrade}Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n`);
    const text = (await socket.toArray()).join("");
    expect(text).toMatch(/^HTTP\/1.1 404/);
  });

  test("health", async () => {
    expect(await (await fetch(`${program.url}/api/health`)).json()).toMatchObject({ status: "ok" });
  });
});

test("a public https address makes cookies secure and asks browsers to stay with https", async () => {
  const secure = await startNextServer(fresh.env, { PUBLIC_URL: "https://qq.example.org" });
  const browser = new Browser(secure.url);
  const response = await browser.signIn("10001", owner.password);
  expect(response.status).toBe(200);
  expect(response.headers.get("strict-transport-security")).toContain("max-age=");
  expect(browser.attributes.get("__Secure-next-auth.session-token")).toContain("Secure");
  const { cookie } = browser;
  const asked = { url: secure.url, cookie, name: "heads:load", input: {} };
  expect(await callHttp("queries", asked)).toMatchObject({ ok: true });
  expect(await secure.stop()).toBe(0);
});

test("a port in use is told in one sentence", async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
  const { port } = other.address() as { port: number };
  const attempt = startNextServer(fresh.env, { PORT: String(port) });
  await expect(attempt).rejects.toThrow(`PORT ${port} is already in use by another program.`);
  other.close();
});

test("a signal closes it within seconds, with open sockets and half-open connections", async () => {
  const browser = new Browser(program.url);
  await browser.signIn("10001", owner.password);
  const device = openDevice(program.url, { cookie: browser.cookie });
  device.socket.connect();
  await device.got("server:greeted");
  const halfOpen = connect(Number(new URL(program.url).port), "127.0.0.1");
  halfOpen
    .on("error", () => undefined)
    .write("POST /api/commands/x HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\n");
  const gone = device.disconnected();
  const began = performance.now();
  expect(await program.stop("SIGTERM")).toBe(0);
  expect(performance.now() - began).toBeLessThan(10_000);
  expect(["transport close", "transport error"]).toContain(await gone);
});
