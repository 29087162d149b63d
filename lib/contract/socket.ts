import type { CommandInput, CommandName, CommandResult } from "./commands.ts";
import type { EventMap } from "./events.ts";
import type { QueryInput, QueryName, QueryResult } from "./queries.ts";
import type { Answer } from "./refusals.ts";
import type { SignalsDown, SignalUp, SignalUpName } from "./signals.ts";

type Acknowledge<T> = (answer: Answer<T>) => void;

/** What a client may emit. Commands and queries are answered through the acknowledgement; signals are not. */
export type ClientToServer = {
  [N in CommandName]: (input: CommandInput<N>, acknowledge: Acknowledge<CommandResult<N>>) => void;
} & {
  [N in QueryName]: (input: QueryInput<N>, acknowledge: Acknowledge<QueryResult<N>>) => void;
} & {
  [N in SignalUpName]: (input: SignalUp<N>) => void;
};

/** What the server emits: committed events and signals, each with one object. */
export type ServerToClient = {
  [N in keyof EventMap | keyof SignalsDown]: (payload: (EventMap & SignalsDown)[N]) => void;
};
