import type { z } from 'zod';

/** A list of a resident in which a case stands. */
export type Group = 'mine_to_do' | 'running' | 'done';

/** What a state means to the resident: its name, where it stands in their list, what comes next. */
export interface StateWords {
  text: string;
  group: Group;
  next: string;
}

/**
 * What a step does to the deadline: `stop` and `resume` halt it and let it go on with what was left, `clear` ends it,
 * a name starts the limit of that name. Without it the deadline stays as it is.
 */
export type Clock<Limit extends string> = 'stop' | 'resume' | 'clear' | { starts: Limit } | { stopsFor: Limit };

/** One cell of a flow: where the action leads, who may take it, what it does to the deadline. */
export interface Step<State extends string, Mover extends string, Limit extends string = never> {
  next: State;
  by: readonly Mover[];
  clock?: Clock<Limit>;
}

/** What an action says in the resident's timeline ({谁} is 您 or an office), on a button of the staff, and what it needs. */
export interface ActionWords {
  says: string;
  button?: string;
  input?: z.ZodObject;
}

/** state × action → next state, and who may. A state without a row does not compile; nothing else moves a case. */
export interface Flow<
  State extends string,
  Action extends string,
  Mover extends string,
  Limit extends string = never,
  Opening extends string = never,
> {
  starts: readonly State[];
  states: Record<State, StateWords>;
  actions: Record<Action | Opening, ActionWords>;
  steps: Record<State, Partial<Record<Action, Step<State, Mover, Limit>>>>;
}

/** The step an action takes from a state, or undefined where the table has none. */
export function stepOf<S extends string, A extends string, M extends string, L extends string, O extends string>(
  flow: Flow<S, A, M, L, O>,
  state: S,
  action: A,
): Step<S, M, L> | undefined {
  return flow.steps[state][action];
}

/** What one of these movers may do from a state, in the order of the table: the buttons of a page. */
export function actionsBy<S extends string, A extends string, M extends string, L extends string, O extends string>(
  flow: Flow<S, A, M, L, O>,
  state: S,
  movers: readonly M[],
): A[] {
  const steps = Object.entries(flow.steps[state]) as [A, Step<S, M, L>][];
  return steps.filter(([, { by }]) => by.some((mover) => movers.includes(mover))).map(([action]) => action);
}

/** Every state that can be reached from these. */
export function reachedFrom<S extends string, A extends string, M extends string, L extends string, O extends string>(
  flow: Flow<S, A, M, L, O>,
  from: readonly S[],
): Set<S> {
  const seen = new Set(from);
  for (const state of seen) {
    for (const step of Object.values(flow.steps[state]) as Step<S, M, L>[]) seen.add(step.next);
  }
  return seen;
}
