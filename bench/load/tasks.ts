import type { Driver, DriverOptions } from "../drivers/driver.ts";
import { type ConnectInput, Crowd, type JoinInput } from "./crowd.ts";
import {
  type ArchiveInput,
  type PagesInput,
  readArchive,
  timePages,
  type WalkInput,
  walkBack,
} from "./history.ts";
import { type LoadInput, runPacedLoad } from "./paced-load.ts";
import { type PairInput, runPair } from "./pair.ts";
import type { Recorded } from "./recording.ts";
import { type FillInput, fillGroup, type ResendInput, resendMessages } from "./windowed.ts";

/** What a generator process can be asked to do, with users of one driver. */
export function openTasks() {
  let crowd: Crowd | null = null;

  function people(): Crowd {
    if (!crowd) throw new Error("open comes first");
    return crowd;
  }

  return {
    async open({ driver, options }: { driver: string; options: DriverOptions }) {
      const module = (await import(driver)) as { default: Driver };
      crowd = new Crowd(module.default, options);
    },
    connect: (input: ConnectInput) => people().connect(input),
    register: (input: { from: number; to: number }) => people().register(input),
    join: (input: JoinInput) => people().join(input),
    load: (input: LoadInput) => runPacedLoad(people(), input),
    /** How much of the present load has arrived, and how many connections have ended by themselves. */
    peek: async () => ({ delivered: people().recording?.delivered ?? 0, lost: people().lost }),
    /** Ends the recording of the present load. */
    async collect(): Promise<Recorded & { lost: number }> {
      const { recording, lost } = people();
      if (!recording) throw new Error("nothing is being recorded");
      people().recording = null;
      people().lost = 0;
      return { ...recording.recorded(), lost };
    },
    pair: (input: PairInput) => runPair(people(), input),
    fill: (input: FillInput) => fillGroup(people(), input),
    resend: (input: ResendInput) => resendMessages(people(), input),
    walk: (input: WalkInput) => walkBack(people(), input),
    pages: (input: PagesInput) => timePages(people(), input),
    archive: (input: ArchiveInput) => readArchive(people(), input),
    close: async () => people().close(),
  };
}

export type Tasks = ReturnType<typeof openTasks>;
export type TaskName = keyof Tasks;
export type TaskInput<N extends TaskName> = Parameters<Tasks[N]>[0];
export type TaskOutput<N extends TaskName> = Awaited<ReturnType<Tasks[N]>>;

/** From the fleet to a generator process, and back. */
export type Request = { id: number; name: TaskName; input: unknown };
export type Response = { id: number; output?: unknown; error?: string };
