import type { Office } from '@jianghan/shared/marriage/schemas';
import { Block } from '../components/block';
import { Row } from '../components/row';
import { openPlace, placeWord } from '../directions';
import { useTheme } from '../theme/theme';
import { sayHours } from './words';

/** The registry: where, when, and its own phone. */
export function OfficeBlock({ office }: { office: Office }) {
  return (
    <Block iconRows label={office.name}>
      <PlaceRow office={office} />
      <Row icon="clock" title="办公时间" note={sayHours(office.hours).join('；')} />
      <Row icon="phone" title={office.phone} note="登记处电话" phone={office.phone} />
    </Block>
  );
}

/** The way there; in large type the word for it stands below, so that the name keeps its width. */
export function PlaceRow({ office }: { office: Office }) {
  const { elder } = useTheme();
  const word = placeWord(office);
  return (
    <Row
      icon="place"
      title={office.name}
      note={elder ? `${office.address}，点这里${word === '路线' ? '看路线' : word}` : office.address}
      value={elder ? undefined : word}
      onPress={() => openPlace(office)}
    />
  );
}
