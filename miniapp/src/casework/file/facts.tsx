import { sayDate } from '@jianghan/shared/calendar/words';
import { isolated } from '@jianghan/shared/isolated';
import { SINCE } from '@jianghan/shared/relief/lanes';
import { BASES, RELATIONS } from '@jianghan/shared/relief/schemas';
import type { ReliefFile } from '@jianghan/shared/relief/schemas-staff';
import { LANE_TEXTS } from '@jianghan/shared/relief/states';
import { Fragment } from 'react';
import { Block } from '../../components/block';
import { Box } from '../../components/box';
import { Heading } from '../../components/heading';
import { Paragraph } from '../../components/text';
import { Reveal } from './reveal';

const ORIGINS = { self: '本人', proxy: '别人代为申请', counter: '窗口录入', report: '别人反映的困难' } as const;
const UNKNOWN = '还不知道';

type Pair = readonly [name: string, value: string | null | undefined];

/** What happened, to whom and where; names and numbers masked. */
export function Facts({ file }: { file: ReliefFile }) {
  return (
    <>
      <Block padded>
        <Heading level={3} aside={file.began === null ? undefined : `${SINCE[file.began]}开始`}>
          事情
        </Heading>
        {file.story === null ? (
          <Paragraph size="second" tone="quiet">
            没有写经过，打电话时问一问。
          </Paragraph>
        ) : (
          <Box className="casework-words">{file.story}</Box>
        )}
      </Block>
      <Block padded>
        <Heading level={3}>人和地点</Heading>
        <Pairs of={peopleOf(file)} />
        <Reveal caseId={file.caseId} hasHelper={file.helper !== null} />
      </Block>
    </>
  );
}

/** Which way it is worked, and on what grounds. */
export function Way({ file }: { file: ReliefFile }) {
  return (
    <Block padded>
      <Heading level={3}>怎么办的</Heading>
      <Pairs of={workOf(file)} />
    </Block>
  );
}

function Pairs({ of: pairs }: { of: readonly Pair[] }) {
  return (
    <Box className="casework-facts">
      {pairs.map(
        ([name, value]) =>
          value !== null &&
          value !== undefined && (
            <Fragment key={name}>
              <Box className="casework-facts-name">{name}</Box>
              <Box className="casework-words">{value}</Box>
            </Fragment>
          ),
      )}
    </Box>
  );
}

function peopleOf({ name, idNumber, phone, persons, place, community, officeName, helper }: ReliefFile): Pair[] {
  const where = [officeName, community, place]
    .filter((part) => part !== null)
    .map(isolated)
    .join('，');
  return [
    ['申请人', [isolated(name ?? UNKNOWN), idNumber, phone ?? '没有电话'].filter((part) => part !== null).join(' · ')],
    ['一起生活', `${persons} 人`],
    ['在哪里', where],
    [helper?.part === 'reporter' ? '反映的人' : '代办的人', helper === null ? null : sayHelper(helper)],
  ];
}

function sayHelper({ name, phone, relation, basis }: NonNullable<ReliefFile['helper']>): string {
  const relations: Readonly<Record<string, string>> = RELATIONS;
  const parts = [
    isolated(name ?? '没有留名'),
    phone,
    relation === null ? null : (relations[relation] ?? relation),
    basis === null ? null : BASES[basis],
  ];
  return parts.filter((part) => part !== null).join(' · ');
}

function workOf({ lane, proposal, origin, receivedOn, acceptedOn, isRecognised, promise }: ReliefFile): Pair[] {
  const kept = promise?.isKept ? '已补齐' : `${promise === null ? '' : sayDate(promise.dueOn)}前补`;
  return [
    ['办理方式', lane === null ? `还没定；建议${LANE_TEXTS[proposal.lane]}` : LANE_TEXTS[lane]],
    ['为什么', lane === null ? proposal.why : null],
    ['怎么来的', ORIGINS[origin]],
    ['收到', sayDate(receivedOn)],
    ['受理', acceptedOn === null ? '还没受理' : sayDate(acceptedOn)],
    ['已认定', isRecognised ? '低保等已经认定，不重复核对' : null],
    ['容缺', promise === null ? null : `${promise.items.map(isolated).join('、')}（${kept}）`],
  ];
}
