import { changeOffice, type ManagedOffice, previewOfficeChange } from '@jianghan/shared/planning/contract';
import { Block } from '../../components/block';
import { Heading } from '../../components/heading';
import { ChangeSteps } from '../change-steps';
import { EffectView } from '../effect-view';
import { useChange } from '../use-change';
import { Details, useDetails } from './details-fields';

export interface OfficeFormProps {
  office: ManagedOffice;
  onMade: () => void;
}

export function DetailsForm({ office, onMade }: OfficeFormProps) {
  const { officeId, version, name, address, phone, location, isSample } = office;
  const details = useDetails({ name, address, phone, location, isSample });
  const change = useChange(previewOfficeChange, changeOffice);
  const look = () =>
    change.look({ params: { officeId }, body: { version, change: { kind: 'details', ...details.value } } });
  return (
    <>
      <Heading level={2}>地址和电话</Heading>
      <Block padded>
        <ChangeSteps
          change={change}
          onLook={look}
          onMade={onMade}
          doing="改地址和电话"
          possible
          effect={change.seen && <EffectView effect={change.seen.does} />}
        >
          <Details of={details} errors={change.asking.errors} prefix="change." />
        </ChangeSteps>
      </Block>
    </>
  );
}
