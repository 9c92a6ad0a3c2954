import type { Office } from '@jianghan/shared/marriage/schemas';
import { Block } from '../components/block';
import { Row } from '../components/row';
import { openPlace, placeWord } from './directions';
import { sayHours } from './words';

/** The registry: where, when, and its own phone. */
export function OfficeBlock({ office, hours = true }: { office: Office; hours?: boolean }) {
  return (
    <Block iconRows label={office.name}>
      <Row
        icon="place"
        title={office.name}
        note={office.address}
        value={placeWord(office)}
        onPress={() => openPlace(office)}
      />
      {hours && <Row icon="clock" title="办公时间" note={sayHours(office.hours).join('；')} />}
      <Row icon="phone" title="登记处电话" value={office.phone} phone={office.phone} />
    </Block>
  );
}
