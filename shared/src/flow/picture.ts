import type { Flow, Step } from './flow';

/** What a picture says of the movers, and which actions are told in a line of their own because nearly every state has them. */
export interface Legend<Action extends string, Mover extends string> {
  movers: Readonly<Record<Mover, string>>;
  aside: readonly Action[];
}

interface Edge<State extends string> {
  from: State;
  to: State;
  label: string;
}

/** The flow as a Mermaid diagram, drawn from the table alone: boxes are states, arrows say what is done and by whom. */
export function mermaidOf<S extends string, A extends string, M extends string, L extends string, O extends string>(
  flow: Flow<S, A, M, L, O>,
  legend: Legend<A, M>,
): string {
  const states = Object.keys(flow.states) as S[];
  const edges = states.flatMap((state) =>
    stepsOf(flow, state).flatMap((step) => edgeOf(flow, { state, step }, legend)),
  );
  const ends = states.filter((state) => stepsOf(flow, state).length === 0);
  return [
    'stateDiagram-v2',
    ...states.map((state) => `  state "${flow.states[state].text}" as ${state}`),
    ...flow.starts.map((state) => `  [*] --> ${state}`),
    ...merged(edges).map(({ from, to, label }) => `  ${from} --> ${to}: ${label}`),
    ...ends.map((state) => `  ${state} --> [*]`),
  ].join('\n');
}

/** The actions left out of the diagram, each in a line: from which states, by whom, where to. */
export function asideOf<S extends string, A extends string, M extends string, L extends string, O extends string>(
  flow: Flow<S, A, M, L, O>,
  { movers, aside }: Legend<A, M>,
): string[] {
  const states = Object.keys(flow.states) as S[];
  return aside.map((action) => {
    const from = states.filter((state) => flow.steps[state][action] !== undefined);
    const steps = from.map((state) => flow.steps[state][action] as Step<S, M, L>);
    const by = [...new Set(steps.flatMap((step) => step.by))].map((mover) => movers[mover]).join('、');
    const to = [...new Set(steps.map((step) => flow.states[step.next].text))].join('、');
    return `- ${nameOf(flow, action)}（${by}）→ ${to}：${from.map((state) => flow.states[state].text).join('、')}`;
  });
}

function stepsOf<S extends string, A extends string, M extends string, L extends string, O extends string>(
  flow: Flow<S, A, M, L, O>,
  state: S,
): [A, Step<S, M, L>][] {
  return Object.entries(flow.steps[state]) as [A, Step<S, M, L>][];
}

function edgeOf<S extends string, A extends string, M extends string, L extends string, O extends string>(
  flow: Flow<S, A, M, L, O>,
  { state, step: [action, step] }: { state: S; step: [A, Step<S, M, L>] },
  { movers, aside }: Legend<A, M>,
): Edge<S>[] {
  if (aside.includes(action)) return [];
  const by = step.by.map((mover) => movers[mover]).join('、');
  return [{ from: state, to: step.next, label: `${nameOf(flow, action)}（${by}）` }];
}

function nameOf<S extends string, A extends string, M extends string, L extends string, O extends string>(
  flow: Flow<S, A, M, L, O>,
  action: A,
): string {
  const { button, says } = flow.actions[action];
  return button ?? says;
}

/** Two ways between the same states share an arrow. */
function merged<S extends string>(edges: readonly Edge<S>[]): Edge<S>[] {
  const arrows = new Map<string, Edge<S>>();
  for (const edge of edges) {
    const key = `${edge.from} ${edge.to}`;
    const known = arrows.get(key);
    arrows.set(key, known === undefined ? edge : { ...known, label: `${known.label}／${edge.label}` });
  }
  return [...arrows.values()];
}
