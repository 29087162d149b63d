import "./refuse-old-node.ts";
import { readEnvFile } from "./env-file.ts";
import { generate } from "./generate.ts";
import { launch } from "./launch.ts";

await launch("development", () => {
  readEnvFile();
  generate();
});
