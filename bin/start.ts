import "./refuse-old-node.ts";
import { build } from "./build.ts";
import { readEnvFile } from "./env-file.ts";
import { launch } from "./launch.ts";

readEnvFile();
await launch("production", build);
