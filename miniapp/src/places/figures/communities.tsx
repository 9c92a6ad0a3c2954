import type { CommunityCover } from '@jianghan/shared/eldercare/contract-figures';
import { CIRCLE_NEEDS, NEEDS } from '@jianghan/shared/eldercare/places';
import { useState } from 'react';
import { Block } from '../../components/block';
import { Box } from '../../components/box';
import { Button } from '../../components/button';
import { Fold } from '../../components/fold';
import { Heading } from '../../components/heading';
import { Table } from '../../components/table';
import { coverText, lacksText } from './words';

/** A table for each street, the same as the chart in words; of many streets each is opened by itself, or all at once. */
export function Communities({ items }: { items: readonly CommunityCover[] }) {
  const [opened, setOpened] = useState<readonly string[]>([]);
  const streets = [...new Set(items.map(({ streetName }) => streetName))];
  const of = (street: string) => items.filter(({ streetName }) => streetName === street);
  const [single] = streets;
  if (single === undefined) return null;
  if (streets.length === 1) {
    return (
      <>
        <Heading level={3} look="section">
          {single}
        </Heading>
        <Block padded>
          <CommunityTable street={single} items={items} />
        </Block>
      </>
    );
  }
  const isAllOpen = streets.every((street) => opened.includes(street));
  const turn = (street: string) =>
    setOpened(opened.includes(street) ? opened.filter((one) => one !== street) : [...opened, street]);
  return (
    <>
      <Box className="figures-fold-all">
        <Button look="text" small icon={isAllOpen ? 'up' : 'down'} onPress={() => setOpened(isAllOpen ? [] : streets)}>
          {isAllOpen ? '全部收起' : '全部展开'}
        </Button>
      </Box>
      {streets.map((street) => (
        <Fold
          key={street}
          level={3}
          title={street}
          note={`${of(street).length} 个社区；${lacksText(of(street))}`}
          isOpen={opened.includes(street)}
          onTurn={() => turn(street)}
        >
          <Box className="figures-fold-table">
            <CommunityTable street={street} items={of(street)} />
          </Box>
        </Fold>
      ))}
    </>
  );
}

const HEAD = ['社区', ...CIRCLE_NEEDS.map((need) => NEEDS[need])];

function CommunityTable({ street, items }: { street: string; items: readonly CommunityCover[] }) {
  const rows = items.map(({ communityId, name, needs }) => ({
    key: communityId,
    cells: [name, ...needs.map((one) => <Cell key={one.need} {...coverText(one)} />)],
  }));
  return <Table label={street} head={HEAD} stacks rows={rows} />;
}

function Cell({ head, rest }: { head: string; rest: string }) {
  return (
    <>
      <Box as="span" className={head === '没有' ? 'figures-none' : undefined}>
        {head}
      </Box>
      <Box as="span" className="figures-nearest">
        {rest}
      </Box>
    </>
  );
}
