import { PLACE_TYPES, type PlaceType } from '@jianghan/shared/eldercare/places';
import { STREETS } from '@jianghan/shared/relief/streets';
import { useState } from 'react';
import { Block } from '../../components/block';
import { Box } from '../../components/box';
import { Button } from '../../components/button';
import { RadioGroup } from '../../components/choice';
import { Field } from '../../components/field';
import { Form } from '../../components/form';
import type { Wanted } from './use-register';

const ALL = 'all';

interface FindProps {
  wanted: Wanted;
  onWant: (part: Partial<Wanted>) => void;
}

/** By a part of the name, the community or the address. */
export function Search({ wanted, onWant }: FindProps) {
  const [typed, setTyped] = useState('');
  const stop = () => {
    setTyped('');
    onWant({ q: '' });
  };
  return (
    <Form label="查养老资料" onSubmit={() => onWant({ q: typed.trim() })}>
      <Field
        name="q"
        label="名称、社区或地址"
        maxLength={30}
        autoComplete="off"
        value={typed}
        onChange={setTyped}
        action={
          <Button submit look="line" small>
            查
          </Button>
        }
      />
      {wanted.q !== '' && (
        <Button look="text" small icon="close" onPress={stop}>
          {`不看“${wanted.q}”的结果了`}
        </Button>
      )}
    </Form>
  );
}

const TYPES = (Object.entries(PLACE_TYPES) as [PlaceType, string][]).map(([value, label]) => ({ value, label }));
const PLACES_OF = STREETS.map(({ officeId, name }) => ({ value: officeId, label: name }));

/** By street and kind. */
export function Filter({ wanted, onWant }: FindProps) {
  const [isOpen, setOpen] = useState(false);
  const { street, type } = wanted;
  const streetName = PLACES_OF.find(({ value }) => value === street)?.label;
  const said = [streetName, type && PLACE_TYPES[type]].filter(Boolean).join('、');
  if (!isOpen) {
    return (
      <Box className="places-tools">
        <Button look="text" small icon="down" onPress={() => setOpen(true)}>
          {said === '' ? '按街道、类型筛选' : `筛选：${said}`}
        </Button>
      </Box>
    );
  }
  return (
    <Block padded label="筛选">
      <RadioGroup
        name="street"
        legend="街道"
        columns={2}
        options={[{ value: ALL, label: '全区' }, ...PLACES_OF]}
        value={street ?? ALL}
        onChange={(value) => onWant({ street: value === ALL ? null : value })}
      />
      <RadioGroup<PlaceType | typeof ALL>
        name="type"
        legend="类型"
        columns={2}
        options={[{ value: ALL, label: '都看' }, ...TYPES]}
        value={type ?? ALL}
        onChange={(value) => onWant({ type: value === ALL ? null : value })}
      />
      <Box className="places-tools">
        <Button look="line" small onPress={() => setOpen(false)}>
          收起来
        </Button>
        {said !== '' && (
          <Button look="text" small onPress={() => onWant({ street: null, type: null })}>
            都不筛
          </Button>
        )}
      </Box>
    </Block>
  );
}
