import { ParameterName, specOf } from '@jianghan/shared/parameters/registry';
import { listParameterSettings, listParameters, type ParameterState } from '@jianghan/shared/planning/contract';
import { useState } from 'react';
import { Block } from '../../components/block';
import { Heading } from '../../components/heading';
import { Notice } from '../../components/notice';
import { Remote } from '../../components/remote';
import { Empty } from '../../components/state-block';
import { Table } from '../../components/table';
import { Paragraph } from '../../components/text';
import { goBack, useParams } from '../../navigate';
import { useRemote } from '../../use-remote';
import { Frame } from '../frame';
import { ParameterList } from '../parameters/list';
import { sayValue } from '../parameters/say-value';
import { SettingForm } from './setting-form';

const MARKS = { FOUND: '有出处', KNOWN: '通行做法', UNSURE: '未核实，以受理机关答复为准' } as const;

/** One number: what holds, where it comes from, how it was changed, and a new value from a date on. */
export default function Parameter() {
  const { name } = useParams();
  const known = ParameterName.safeParse(name);
  if (known.success) return <Known key={known.data} name={known.data} />;
  return (
    <Frame title="可以改的数" fallback="/admin/parameters">
      <Empty title="没有这个参数" icon="list" step={{ text: '看所有参数', to: '/admin/parameters' }} />
    </Frame>
  );
}

function Known({ name }: { name: ParameterName }) {
  const parameters = useRemote(listParameters, {});
  const [done, setDone] = useState<string>();
  const spec = specOf(name);
  return (
    <Frame
      title={spec.title}
      fallback="/admin/parameters"
      staleAt={parameters.staleAt}
      list={<Remote of={parameters}>{({ items }) => <ParameterList items={items} chosen={name} />}</Remote>}
      listLabel="可以改的数"
      isOpen
      onBackToList={() => goBack('/admin/parameters')}
    >
      {done && <Notice tone="done" title={done} urgent />}
      <Remote of={parameters}>
        {({ items }) => {
          const state = items.find((one) => one.name === name);
          return (
            state && (
              <>
                <Now state={state} />
                <Heading level={2}>改这个数</Heading>
                <SettingForm
                  key={state.version}
                  state={state}
                  onMade={(from) => {
                    setDone(`已改，${from} 起生效`);
                    parameters.retry();
                  }}
                />
                <History name={name} version={state.version} />
              </>
            )
          );
        }}
      </Remote>
    </Frame>
  );
}

function Now({ state: { name, current, coming } }: { state: ParameterState }) {
  const { default: fallback, rule, mark, evidence } = specOf(name);
  return (
    <Block padded label="现在">
      <Paragraph strong>{`现在：${sayValue(name, current ? current.value : fallback)}`}</Paragraph>
      <Paragraph size="second">
        {current
          ? `${current.validFrom} 起。依据：${current.source}`
          : `没有改过，按默认。${evidence}（${MARKS[mark]}）`}
      </Paragraph>
      {coming.map(({ version, validFrom, value, source }) => (
        <Paragraph
          size="second"
          key={version}
        >{`${validFrom} 起：${sayValue(name, value)}。依据：${source}`}</Paragraph>
      ))}
      <Paragraph size="small" tone="quiet">{`规则 ${rule}`}</Paragraph>
    </Block>
  );
}

/** Asked anew whenever it has been set. */
function History({ name, version }: { name: ParameterName; version: number }) {
  const settings = useRemote(listParameterSettings, { params: { name } }, { when: version > 0 });
  if (version === 0) return null;
  return (
    <>
      <Heading level={2}>怎么改的</Heading>
      <Block padded>
        <Remote of={settings} rows={2}>
          {({ items }) => (
            <Table
              label="历次改动"
              head={['起始日', '值', '依据', '改的那天']}
              rows={[...items].reverse().map((one) => ({
                key: String(one.version),
                cells: [one.validFrom, sayValue(name, one.value), one.source, one.setAt.slice(0, 10)],
              }))}
            />
          )}
        </Remote>
      </Block>
    </>
  );
}
