import { specOf } from '@jianghan/shared/parameters/registry';
import { listParameters, type ParameterState } from '@jianghan/shared/planning/contract';
import { Block } from '../../components/block';
import { Heading } from '../../components/heading';
import { Remote } from '../../components/remote';
import { Row } from '../../components/row';
import { Paragraph } from '../../components/text';
import { useRemote } from '../../use-remote';
import { Frame } from '../frame';
import { sayValue } from './say-value';

/** Every number that may be changed without a programmer, by group, with what holds today. */
export default function Parameters() {
  const parameters = useRemote(listParameters, {});
  return (
    <Frame title="可以改的数" staleAt={parameters.staleAt}>
      <Paragraph size="second" tone="quiet">
        改了以后从起始日那天起算，以前的办件还按当时的数。“未核实”的按默认，以受理机关答复为准。
      </Paragraph>
      <Remote of={parameters}>
        {({ items }) =>
          groupsOf(items).map(({ group, states }) => (
            <Block key={group} iconRows label={group}>
              <Heading level={2}>{group}</Heading>
              {states.map((state) => (
                <One key={state.name} state={state} />
              ))}
            </Block>
          ))
        }
      </Remote>
    </Frame>
  );
}

function One({ state: { name, current, coming } }: { state: ParameterState }) {
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
