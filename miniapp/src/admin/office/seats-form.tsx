import { changeOffice, previewOfficeChange } from '@jianghan/shared/planning/contract';
import { useState } from 'react';
import { Block } from '../../components/block';
import { Box } from '../../components/box';
import { Field } from '../../components/field';
import { Heading } from '../../components/heading';
import { Paragraph } from '../../components/text';
import { errorOf } from '../../use-command';
import { ChangeSteps } from '../change-steps';
import { EffectView } from '../effect-view';
import { useChange } from '../use-change';
import type { OfficeFormProps } from './details-form';

const SERVICE = 'MARRY';

/** How many couples a slot takes, and how many of them may book online (M-56, M-62). */
export function SeatsForm({ office, onMade }: OfficeFormProps) {
  const { officeId, version } = office;
  const before = office.services.find(({ service }) => service === SERVICE);
  const [capacity, setCapacity] = useState(String(before?.capacity ?? 0));
  const [online, setOnline] = useState(String(before?.onlineCapacity ?? 0));
  const change = useChange(previewOfficeChange, changeOffice);
  const { errors } = change.asking;
  const look = () =>
    change.look({
      params: { officeId },
      body: {
        version,
        change: { kind: 'service', service: SERVICE, capacity: Number(capacity), onlineCapacity: Number(online) },
      },
    });
  return (
    <>
      <Heading level={2}>每个号几对</Heading>
      <Block padded>
        <ChangeSteps
          change={change}
          onLook={look}
          onMade={onMade}
          doing="改号数"
          possible={change.seen?.does.conflicts.length === 0}
          effect={change.seen && <EffectView effect={change.seen.does} />}
        >
          <Paragraph size="second" tone="quiet">
            没有在网上放的，留给现场取号的人。
          </Paragraph>
          <Box className="admin-pair">
            <Field
              name="change.capacity"
              label="一个时段几对"
              type="number"
              value={capacity}
              onChange={setCapacity}
              error={errorOf(errors, 'change.capacity')}
            />
            <Field
              name="change.onlineCapacity"
              label="其中网上放几对"
              type="number"
              value={online}
              onChange={setOnline}
              error={errorOf(errors, 'change.onlineCapacity')}
            />
          </Box>
        </ChangeSteps>
      </Block>
    </>
  );
}
