import { keepPlace } from '@jianghan/shared/eldercare/contract-keeping';
import { useState } from 'react';
import { Block } from '../../components/block';
import { Button } from '../../components/button';
import { Field } from '../../components/field';
import { Form } from '../../components/form';
import { Heading } from '../../components/heading';
import { Notice } from '../../components/notice';
import { errorOf } from '../../use-command';
import { PlacesProblem } from '../problem';
import { usePresent } from '../use-present';
import type { OwnProps } from './pane';

/** When it is open, in the operator's own words. */
export function Hours({ place: { placeId, version, hours: before }, onPlace }: OwnProps) {
  const [hours, setHours] = useState(before ?? '');
  const [isKept, setKept] = useState(false);
  const keep = usePresent(keepPlace, 'place', onPlace);
  const send = async () => {
    setKept(false);
    const change = { kind: 'hours', hours: hours.trim() === '' ? null : hours } as const;
    setKept((await keep.run({ params: { placeId }, body: { version, change } })) !== undefined);
  };
  return (
    <>
      <Heading level={2}>时间</Heading>
      <Block padded>
        <Form label="时间" onSubmit={() => void send()}>
          <PlacesProblem of={keep.problem} />
          {isKept && <Notice tone="done" title="时间已更新" urgent />}
          <Field
            name="change.hours"
            label="开放和接待的时间"
            hint="如：每天 8:30–17:30 接待，餐 11:00–13:00"
            optional
            maxLength={100}
            value={hours}
            onChange={setHours}
            error={errorOf(keep.errors, 'change.hours')}
          />
          <Button submit look="line" busy={keep.busy} busyText="正在保存">
            保存时间
          </Button>
        </Form>
      </Block>
    </>
  );
}
