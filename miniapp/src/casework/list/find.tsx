import { RELIEF_STATES } from '@jianghan/shared/relief/flow';
import { LANE_TEXTS, Lane, ReliefState } from '@jianghan/shared/relief/states';
import { STREETS } from '@jianghan/shared/relief/streets';
import { useState } from 'react';
import { Block } from '../../components/block';
import { Box } from '../../components/box';
import { Button } from '../../components/button';
import { RadioGroup } from '../../components/choice';
import { Field } from '../../components/field';
import { Form } from '../../components/form';
import { useStaff } from '../../staff-session';
import type { Wanted } from './use-work';

export const SEARCH_FIELD = 'searched';
const ALL = 'all';

interface FindProps {
  wanted: Wanted;
  onWanted: (wanted: Wanted) => void;
}

/** By reference or whole name; each search is a line of the audit. */
export function Search({ wanted, onWanted }: FindProps) {
  const [typed, setTyped] = useState('');
  const [isMissing, setMissing] = useState(false);
  const search = () => {
    const text = typed.trim();
    setMissing(text === '');
    if (text !== '') onWanted({ ...wanted, text });
  };
  const stop = () => {
    setTyped('');
    onWanted({ ...wanted, text: null });
  };
  return (
    <Form label="查办件" onSubmit={search}>
      <Field
        name={SEARCH_FIELD}
        label="编号或完整姓名"
        maxLength={64}
        autoComplete="off"
        value={typed}
        onChange={setTyped}
        error={isMissing && typed.trim() === '' ? '请填编号或完整姓名' : undefined}
        action={
          <Button submit look="line" small>
            查
          </Button>
        }
      />
      {wanted.text !== null && (
        <Box className="casework-nav">
          <Button look="text" small icon="close" onPress={stop}>
            {`不看“${wanted.text}”的结果了`}
          </Button>
        </Box>
      )}
    </Form>
  );
}

/** Whatever is over has left the piles. */
const OPEN_STATES = ReliefState.options.filter((state) => RELIEF_STATES[state].group !== 'done');

/** By lane and state, and for the district by street. */
export function Filter({ wanted, onWanted }: FindProps) {
  const [isOpen, setOpen] = useState(false);
  const me = useStaff((at) => at.me);
  const isDistrict = me?.roles.some(({ role }) => role === 'district_officer') ?? false;
  const street = STREETS.find(({ officeId }) => officeId === wanted.officeId);
  const lane = wanted.lane === null ? undefined : LANE_TEXTS[wanted.lane];
  const state = wanted.state === null ? undefined : RELIEF_STATES[wanted.state].text;
  const said = [lane, state, street?.name].filter(Boolean).join('、');
  if (!isOpen) {
    return (
      <Box className="casework-nav">
        <Button look="text" small icon="down" onPress={() => setOpen(true)}>
          {said === '' ? '筛选' : `筛选：${said}`}
        </Button>
      </Box>
    );
  }
  return (
    <Block padded label="筛选">
      <RadioGroup<Lane | typeof ALL>
        name="lane"
        legend="办理方式"
        columns={2}
        options={[{ value: ALL, label: '都看' }, ...Lane.options.map((value) => ({ value, label: LANE_TEXTS[value] }))]}
        value={wanted.lane ?? ALL}
        onChange={(lane) => onWanted({ ...wanted, lane: lane === ALL ? null : lane })}
      />
      <RadioGroup<ReliefState | typeof ALL>
        name="state"
        legend="办到哪一步"
        columns={3}
        options={[
          { value: ALL, label: '都看' },
          ...OPEN_STATES.map((value) => ({ value, label: RELIEF_STATES[value].text })),
        ]}
        value={wanted.state ?? ALL}
        onChange={(state) => onWanted({ ...wanted, state: state === ALL ? null : state })}
      />
      {isDistrict && (
        <RadioGroup
          name="officeId"
          legend="街道"
          columns={2}
          options={[
            { value: ALL, label: '全区' },
            ...STREETS.map(({ officeId, name }) => ({ value: officeId, label: name })),
          ]}
          value={wanted.officeId ?? ALL}
          onChange={(officeId) => onWanted({ ...wanted, officeId: officeId === ALL ? null : officeId })}
        />
      )}
      <Box className="casework-tools">
        <Button look="line" small onPress={() => setOpen(false)}>
          收起来
        </Button>
        {said !== '' && (
          <Button look="text" small onPress={() => onWanted({ ...wanted, lane: null, state: null, officeId: null })}>
            都不筛
          </Button>
        )}
      </Box>
    </Block>
  );
}
