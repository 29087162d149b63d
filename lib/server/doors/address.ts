import type { IncomingMessage } from "node:http";
import { BlockList, isIP } from "node:net";

/** Carries the client's address from the HTTP server to the doors; what a client sends under it is replaced. */
export const ADDRESS_HEADER = "x-webqq-address";

const loopback = new BlockList();
loopback.addSubnet("127.0.0.0", 8);
loopback.addAddress("::1", "ipv6");

const privateNetworks = new BlockList();
for (const [net, bits] of [
  ["10.0.0.0", 8],
  ["172.16.0.0", 12],
  ["192.168.0.0", 16],
] as const)
  privateNetworks.addSubnet(net, bits);
privateNetworks.addSubnet("fc00::", 7, "ipv6");

/**
 * The client's network address, for limits. A proxy on this machine may name it (`X-Forwarded-For`, its last
 * entry); one in the private network only when the public address is https, which proves that there is a proxy.
 * Anybody else's claim is ignored. An IPv6 address counts by its /64, which is one household's.
 */
export function addressOf(request: IncomingMessage, publicUrl: string | undefined): string {
  const peer = plain(request.socket.remoteAddress ?? "");
  const mayBeProxy = isIn(loopback, peer) || (isBehindProxy(publicUrl) && isIn(privateNetworks, peer));
  const claimed = mayBeProxy ? lastForwarded(request.headers["x-forwarded-for"]) : undefined;
  return household(claimed ?? peer);
}

const isBehindProxy = (publicUrl: string | undefined) => publicUrl?.startsWith("https://") ?? false;

function lastForwarded(header: string | string[] | undefined): string | undefined {
  const last = plain(
    String(header ?? "")
      .split(",")
      .at(-1)
      ?.trim() ?? "",
  );
  return isIP(last) ? last : undefined;
}

const plain = (address: string) => address.replace(/^::ffff:(?=\d+\.)/i, "").replace(/%.*$/, "");

function isIn(list: BlockList, address: string): boolean {
  const version = isIP(address);
  return version !== 0 && list.check(address, version === 6 ? "ipv6" : "ipv4");
}

function household(address: string): string {
  if (isIP(address) !== 6) return address;
  const [head = "", tail] = address.split("::");
  const groups = head.split(":").filter(Boolean);
  const rest = tail?.split(":").filter(Boolean) ?? [];
  const zeros = tail === undefined ? [] : Array(8 - groups.length - rest.length).fill("0");
  return `${[...groups, ...zeros, ...rest].slice(0, 4).join(":")}::/64`;
}
