import { useState } from 'react';
import { Box } from '../../components/box';
import { Button } from '../../components/button';
import { RadioGroup } from '../../components/choice';
import { Errors } from '../../components/errors';
import { Heading } from '../../components/heading';
import { Page } from '../../components/page';
import { Paragraph } from '../../components/text';
import { go } from '../../navigate';
import { useWanted, want } from '../wanted';
import { TITLE } from '../words';

const KINDS = [
  { value: 'meals', label: '吃饭', note: '送到家，或去食堂', icon: 'bowl' },
  { value: 'home', label: '上门照顾', note: '打扫、陪看病', icon: 'hand-heart' },
  { value: 'day', label: '白天有人陪', note: '晚上回家', icon: 'sun' },
  { value: 'stay', label: '住进养老院', note: '有人护理', icon: 'bed' },
] as const;
type Kind = (typeof KINDS)[number]['value'];

/** In elder mode the first question stands alone; the place is asked on the next screen. */
export function Questions() {
  const need = useWanted((state) => state.need);
  const [attempt, setAttempt] = useState(0);
  const lacks = attempt > 0 && need === null ? [{ field: 'need', message: '请选一种' }] : [];
  const next = () => {
    setAttempt(attempt + 1);
    if (need !== null) go('/eldercare/where');
  };
  return (
    <Page title={TITLE} ownHeading fallback="/services" onSubmit={next} bar={<Button submit>下一题</Button>}>
      <Errors errors={lacks} attempt={attempt} />
      <Paragraph tone="quiet">第 1 题，一共 2 题</Paragraph>
      <Heading level={1}>想要哪种帮助？</Heading>
      <RadioGroup
        name="need"
        legend="想要哪种帮助？"
        legendHidden
        options={KINDS}
        value={KINDS.some(({ value }) => value === need) ? (need as Kind) : null}
        onChange={(chosen) => want({ need: chosen })}
        error={lacks[0]?.message}
      />
      <Box className="elder-ways">
        <Button look="text" to="/eldercare/self-check">
          不知道要哪种？测一测
        </Button>
      </Box>
    </Page>
  );
}
