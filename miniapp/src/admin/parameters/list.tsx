import { type ParameterName, specOf } from '@jianghan/shared/parameters/registry';
import type { ParameterState } from '@jianghan/shared/planning/schemas';
import { useState } from 'react';
import { Fold } from '../../components/fold';
import { Row } from '../../components/row';
import { sayValue } from './say-value';

/** All parameters by group, with what holds today; a group opens by its heading, first that of the one at hand. */
export function ParameterList({ items, chosen }: { items: readonly ParameterState[]; chosen?: ParameterName }) {
  const groups = groupsOf(items);
  const [opened, setOpened] = useState(chosen === undefined ? groups[0]?.group : specOf(chosen).group);
  return groups.map(({ group, states }) => (
    <Fold
      key={group}
      level={2}
      title={group}
      note={`${states.length} 个数`}
      isOpen={group === opened}
      onTurn={() => setOpened(group === opened ? undefined : group)}
    >
      {states.map((state) => (
        <One key={state.name} state={state} isChosen={state.name === chosen} />
      ))}
    </Fold>
  ));
}

function One({ state: { name, current, coming }, isChosen }: { state: ParameterState; isChosen: boolean }) {
  const spec = specOf(name);
  const next = coming[0];
  const notes = [
    current ? `${current.validFrom} 起；${current.source}` : spec.mark === 'UNSURE' ? '默认，未核实' : '默认',
    next && `${next.validFrom} 起改为 ${sayValue(name, next.value)}`,
  ];
  return (
    <Row
      title={spec.title}
      note={notes.filter(Boolean).join('；')}
      value={sayValue(name, current ? current.value : spec.default)}
      strong={isChosen}
      to={`/admin/parameter?name=${name}`}
    />
  );
}

function groupsOf(items: readonly ParameterState[]): { group: string; states: ParameterState[] }[] {
  const groups = new Map<string, ParameterState[]>();
  for (const state of items) {
    const { group } = specOf(state.name);
    groups.set(group, [...(groups.get(group) ?? []), state]);
  }
  return [...groups].map(([group, states]) => ({ group, states }));
}
