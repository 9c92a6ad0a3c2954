import { STREETS } from '@jianghan/shared/relief/streets';
import { useState } from 'react';
import { Box } from '../../components/box';
import { Button } from '../../components/button';
import { RadioGroup } from '../../components/choice';
import { Remote } from '../../components/remote';
import { StaffPage } from '../../components/staff-page';
import { Empty } from '../../components/state-block';
import { Circle } from './circle';
import { Plan } from './plan';
import { Streets } from './streets';
import { useFigures } from './use-figures';
import './style.css';

/** Eldercare beside the plan at the left; at the right what each community has within fifteen minutes. */
export default function FiguresOfPlaces() {
  const { looking, look, query, figures, covers, again, seesAll } = useFigures();
  const streets = figures.data?.streets ?? [];
  const list = (
    <Box className="figures">
      {seesAll && (
        <Box className="figures-scope">
          <Scope street={looking.street} onStreet={(street) => look({ street })} />
        </Box>
      )}
      <Remote of={figures} rows={4}>
        {(found) => <Plan figures={found} query={query} onAgain={again} />}
      </Remote>
      <Box className="staff-narrow figures-on">
        <Button onPress={() => look({ communities: true })}>看每个社区</Button>
      </Box>
    </Box>
  );
  return (
    <StaffPage
      title="养老数据"
      wide
      list={list}
      listLabel="现在和规划"
      isOpen={looking.communities}
      onBackToList={() => look({ communities: false })}
    >
      <Box className="figures">
        <Remote
          of={covers}
          rows={4}
          empty={
            <Empty title="还没有登记社区" icon="place">
              社区有了位置，这里就能算出 15 分钟内有什么。
            </Empty>
          }
        >
          {(items) => (
            <Circle
              items={items}
              need={looking.need}
              query={query}
              isOpen={looking.communities}
              onNeed={(need) => look({ need })}
            />
          )}
        </Remote>
        {streets.length > 1 && <Streets of={streets} />}
      </Box>
    </StaffPage>
  );
}

const ALL = 'all';

interface ScopeProps {
  street: string | null;
  onStreet: (street: string | null) => void;
}

/** The whole district or one street; folded, because it is seldom changed. */
function Scope({ street, onStreet }: ScopeProps) {
  const [isOpen, setOpen] = useState(false);
  const name = STREETS.find(({ officeId }) => officeId === street)?.name ?? '全区';
  if (!isOpen) {
    return (
      <Button look="text" small icon="down" onPress={() => setOpen(true)}>
        {`看的是${name}，换街道`}
      </Button>
    );
  }
  return (
    <>
      <RadioGroup
        name="street"
        legend="看哪里"
        columns={3}
        value={street ?? ALL}
        onChange={(chosen) => onStreet(chosen === ALL ? null : chosen)}
        options={[
          { value: ALL, label: '全区' },
          ...STREETS.map(({ officeId, name: label }) => ({
            value: officeId as string,
            label: label.replace('街道', ''),
          })),
        ]}
      />
      <Button look="text" small icon="up" onPress={() => setOpen(false)}>
        收起
      </Button>
    </>
  );
}
