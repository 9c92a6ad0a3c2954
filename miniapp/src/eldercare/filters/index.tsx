import { SORTS, type Sort, WITHIN, type Within } from '@jianghan/shared/eldercare/contract-finder';
import { ABILITY_LEVELS, OWNERSHIPS, type Ownership } from '@jianghan/shared/eldercare/places';
import { useState } from 'react';
import { Box } from '../../components/box';
import { Button } from '../../components/button';
import { Check, RadioGroup } from '../../components/choice';
import { Errors } from '../../components/errors';
import { Field } from '../../components/field';
import { Page } from '../../components/page';
import { goBack } from '../../navigate';
import { useWanted, type Wanted, want } from '../wanted';
import '../style.css';

const FINDER = '/eldercare/find';
const ANY = 'any';
const options = <T extends string>(words: Readonly<Record<T, string>>) =>
  (Object.entries(words) as [T, string][]).map(([value, label]) => ({ value, label }));
const LEVELS = [
  { value: ANY, label: '不限' },
  ...ABILITY_LEVELS.map((label, level) => ({ value: String(level), label })),
];
const STARS = [
  { value: ANY, label: '不限' },
  { value: '3', label: '三星以上' },
  { value: '4', label: '四星以上' },
  { value: '5', label: '五星' },
];

/** All filters on one page; nothing is looked for until 看结果. */
export default function Filters() {
  const [chosen, setChosen] = useState<Wanted>(useWanted.getState());
  const [price, setPrice] = useState(chosen.priceMost === null ? '' : String(chosen.priceMost));
  const [attempt, setAttempt] = useState(0);
  const set = (change: Partial<Wanted>) => setChosen({ ...chosen, ...change });
  const isPriceWrong = price !== '' && !/^\d{1,6}$/.test(price);
  const errors = attempt > 0 && isPriceWrong ? [{ field: 'priceMost', message: '价格填整数，单位是元' }] : [];
  const take = () => {
    setAttempt(attempt + 1);
    if (isPriceWrong) return;
    want({ ...chosen, q: chosen.q.trim(), priceMost: price === '' ? null : Number(price) });
    goBack(FINDER);
  };
  return (
    <Page title="筛选和排序" fallback={FINDER} onSubmit={take} bar={<Button submit>看结果</Button>}>
      <Errors errors={errors} attempt={attempt} />
      <Field name="q" label="名称、街道或社区" optional maxLength={30} value={chosen.q} onChange={(q) => set({ q })} />
      <RadioGroup
        name="within"
        legend="走多远"
        columns={3}
        options={options(WITHIN)}
        value={chosen.within}
        onChange={(within: Within) => set({ within })}
      />
      <RadioGroup
        name="sort"
        legend="怎么排"
        hint="没有付费排名。"
        columns={2}
        options={options(SORTS)}
        value={chosen.sort}
        onChange={(sort: Sort) => set({ sort })}
      />
      <RadioGroup
        name="level"
        legend="收哪种能力状况的老人"
        columns={2}
        options={LEVELS}
        value={chosen.level === null ? ANY : String(chosen.level)}
        onChange={(level) => set({ level: level === ANY ? null : Number(level) })}
      />
      <Check name="freeBeds" checked={chosen.hasFreeBeds} onChange={(hasFreeBeds) => set({ hasFreeBeds })}>
        现在有空床
      </Check>
      <Check name="barrierFree" checked={chosen.isBarrierFree} onChange={(isBarrierFree) => set({ isBarrierFree })}>
        无障碍
      </Check>
      <Field
        name="priceMost"
        label="最便宜的不超过多少元"
        hint="按机构自己的计价单位比：长住看每月，日托看每天"
        optional
        type="number"
        maxLength={6}
        value={price}
        onChange={setPrice}
        error={errors[0]?.message}
      />
      <RadioGroup
        name="star"
        legend="星级"
        columns={2}
        options={STARS}
        value={chosen.star === null ? ANY : String(chosen.star)}
        onChange={(star) => set({ star: star === ANY ? null : Number(star) })}
      />
      <RadioGroup
        name="ownership"
        legend="谁办的"
        columns={2}
        options={[{ value: ANY as typeof ANY | Ownership, label: '不限' }, ...options(OWNERSHIPS)]}
        value={chosen.ownership ?? ANY}
        onChange={(value) => set({ ownership: value === ANY ? null : value })}
      />
      <Box className="elder-ways">
        <Button
          look="text"
          onPress={() => {
            setPrice('');
            set(NO_FILTERS);
          }}
        >
          全部清掉
        </Button>
      </Box>
    </Page>
  );
}

const NO_FILTERS = {
  q: '',
  level: null,
  hasFreeBeds: false,
  priceMost: null,
  star: null,
  ownership: null,
  isBarrierFree: false,
} as const satisfies Partial<Wanted>;
