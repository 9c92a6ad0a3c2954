import type { StreetFiguresView } from '@jianghan/shared/eldercare/contract-figures';
import { amountText } from '@jianghan/shared/eldercare/figure-words';
import { Block } from '../../components/block';
import { Heading } from '../../components/heading';
import { Table } from '../../components/table';

const HEAD = ['街道', '床位', '护理型', '综合体', '网点', '日间照料', '医养结合'];

/** Street by street, so that it is seen where something is to come. */
export function Streets({ of }: { of: readonly StreetFiguresView[] }) {
  const rows = of.map((street) => ({
    key: street.street,
    cells: [
      street.name,
      amountText(street.beds, '张'),
      street.nursingShare === null ? '没有数' : `${street.nursingShare}%`,
      street.largeComplexes === 0 ? '没有' : `${street.largeComplexes} 处`,
      street.pointsWanted === null ? `${street.points} 处` : `${street.points}，要 ${street.pointsWanted}`,
      `${street.withDaycare} / ${street.communities}`,
      `${street.homesWithMedical} / ${street.homes}`,
    ],
  }));
  return (
    <>
      <Heading level={2}>每个街道</Heading>
      <Block padded>
        <Table label="每个街道" head={HEAD} rows={rows} stacks />
      </Block>
    </>
  );
}
