import path from "node:path";
import { projectFolder } from "#bin/project-folder.ts";
import { writeConfig } from "./config-file.ts";
import { folderOf } from "./folders.ts";
import { findIn, findProgram } from "./installed.ts";
import type { Peer } from "./peer.ts";
import { startServer } from "./server-process.ts";

const PORT = 17_290;
const FIRST_RATE = 150;
const moduleFolders = ["/usr/lib/nginx/modules", "/usr/share/nginx/modules"];
const findModule = () => findIn(moduleFolders, /^ngx_nchan_module\.so$/);

/** nginx with nchan, one worker, messages in memory alone: what fan-out in C costs. */
export function nchan(): Peer {
  return {
    name: "nchan",
    driver: path.join(projectFolder, "bench/drivers/nchan.ts"),
    driverOptions: { port: PORT },
    durable: "nothing",
    firstRate: FIRST_RATE,
    joinsAtOnce: 20,
    missing: () => (findProgram("nginx") && findModule() ? null : "nginx-light libnginx-mod-nchan"),
    wipe: async () => undefined,
    seed: async () => undefined,
    async start() {
      const folder = folderOf("nchan");
      const config = path.join(folder, "nginx.conf");
      writeConfig("nginx.conf", config, { DIR: folder, PORT: String(PORT), MODULE: findModule() ?? "" });
      const log = path.join(folder, "error.log");
      const program = findProgram("nginx") ?? "nginx";
      return startServer({ program, arguments: ["-c", config, "-e", log], folder, port: PORT });
    },
  };
}
