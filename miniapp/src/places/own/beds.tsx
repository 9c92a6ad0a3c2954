import { keepPlace } from '@jianghan/shared/eldercare/contract-keeping';
import { useState } from 'react';
import { Block } from '../../components/block';
import { Box } from '../../components/box';
import { Button } from '../../components/button';
import { Errors } from '../../components/errors';
import { Field } from '../../components/field';
import { Form } from '../../components/form';
import { Heading } from '../../components/heading';
import { Notice } from '../../components/notice';
import { Paragraph } from '../../components/text';
import { errorOf } from '../../use-command';
import { PlacesProblem } from '../problem';
import { usePresent } from '../use-present';
import { numberOf, sayBeds } from '../words';
import type { OwnProps } from './pane';

const written = (value: number | null) => (value === null ? '' : String(value));

/** Free beds in two presses: one more or one fewer, and keep. Said again, they are fresh again. */
export function Beds({ place, onPlace }: OwnProps) {
  const { placeId, version, bedsTotal, bedsNursing, freeBeds } = place;
  const [free, setFree] = useState(written(freeBeds));
  const [total, setTotal] = useState(written(bedsTotal));
  const [nursing, setNursing] = useState(written(bedsNursing ?? (bedsTotal === null ? null : 0)));
  const [isOpen, setOpen] = useState(false);
  const [isKept, setKept] = useState(false);
  const keep = usePresent(keepPlace, 'place', onPlace);
  const beds = sayBeds(place, new Date());
  const step = (by: number) => setFree(String(Math.max(0, (Number(free) || 0) + by)));
  const send = async () => {
    setKept(false);
    const change = { kind: 'beds', total: numberOf(total), nursing: numberOf(nursing), free: numberOf(free) } as const;
    setKept((await keep.run({ params: { placeId }, body: { version, change } })) !== undefined);
  };
  if (bedsTotal === null && !isOpen) {
    return (
      <Button look="text" onPress={() => setOpen(true)}>
        这里有床位，去填
      </Button>
    );
  }
  const field = (name: string) => ({ name: `change.${name}`, error: errorOf(keep.errors, `change.${name}`) });
  const isSame = free === written(freeBeds) && total === written(bedsTotal) && nursing === written(bedsNursing ?? 0);
  return (
    <>
      <Heading level={2}>空床</Heading>
      <Block padded>
        <Form label="空床" onSubmit={() => void send()}>
          <Errors errors={keep.errors} attempt={keep.attempt} />
          <PlacesProblem of={keep.problem} />
          {isKept && (
            <Notice tone="done" title="已更新" urgent>
              {`居民现在看到：${beds.text}`}
            </Notice>
          )}
          <Paragraph size="second" tone={beds.isStale ? 'warn' : 'quiet'}>
            {beds.isStale ? `${beds.text}。居民看到的是“请电话确认”，请核对后更新。` : `居民看到：${beds.text}`}
          </Paragraph>
          <Box className="places-count">
            <Field {...field('free')} label="现在空几张" type="number" value={free} onChange={setFree} />
            <Button look="line" small onPress={() => step(-1)}>
              少一张
            </Button>
            <Button look="line" small onPress={() => step(1)}>
              多一张
            </Button>
          </Box>
          {isOpen ? (
            <Box className="places-pair">
              <Field {...field('total')} label="床位一共" type="number" value={total} onChange={setTotal} />
              <Field {...field('nursing')} label="其中护理型" type="number" value={nursing} onChange={setNursing} />
            </Box>
          ) : (
            <Box className="places-tools">
              <Paragraph size="second">{`一共 ${bedsTotal} 张，其中护理型 ${bedsNursing ?? 0} 张`}</Paragraph>
              <Button look="text" small onPress={() => setOpen(true)}>
                改总数
              </Button>
            </Box>
          )}
          <Button submit busy={keep.busy} busyText="正在更新">
            {isSame ? '还是这样，确认' : '更新空床'}
          </Button>
        </Form>
      </Block>
    </>
  );
}
