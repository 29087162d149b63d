import type { IncomingMessage } from "node:http";
import { expect, test } from "vitest";
import { addressOf } from "./address.ts";

const from = (remoteAddress: string, forwarded?: string, publicUrl?: string) =>
  addressOf(
    { socket: { remoteAddress }, headers: { "x-forwarded-for": forwarded } } as unknown as IncomingMessage,
    publicUrl,
  );

test("the peer counts, whatever it claims", () => {
  expect(from("203.0.113.7")).toBe("203.0.113.7");
  expect(from("203.0.113.7", "198.51.100.1")).toBe("203.0.113.7");
  expect(from("192.168.1.5", "198.51.100.1")).toBe("192.168.1.5");
});

test("a proxy on this machine names the client by the last entry, which it wrote itself", () => {
  expect(from("127.0.0.1", "198.51.100.1")).toBe("198.51.100.1");
  expect(from("::ffff:127.0.0.1", "10.9.9.9, 198.51.100.1")).toBe("198.51.100.1");
  expect(from("127.0.0.1", "198.51.100.1, nonsense")).toBe("127.0.0.1");
});

test("a proxy in the private network is believed when the public address is https", () => {
  expect(from("172.18.0.2", "198.51.100.1", "https://qq.example.org")).toBe("198.51.100.1");
  expect(from("172.18.0.2", "198.51.100.1", "http://qq.example.org")).toBe("172.18.0.2");
});

test("an IPv6 address counts by its /64", () => {
  expect(from("2001:db8:1:2:3:4:5:6")).toBe("2001:db8:1:2::/64");
  expect(from("2001:db8::6")).toBe("2001:db8:0:0::/64");
  expect(from("fe80::1%eth0")).toBe("fe80:0:0:0::/64");
});
