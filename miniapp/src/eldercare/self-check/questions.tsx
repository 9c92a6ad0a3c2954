import { ALL_ITEMS, SELF_CHECK } from '@jianghan/shared/eldercare/self-check-items';
import type { ReactNode } from 'react';
import { Box } from '../../components/box';
import { Button } from '../../components/button';
import { Check, RadioGroup } from '../../components/choice';
import { Errors } from '../../components/errors';
import { Heading } from '../../components/heading';
import { Page } from '../../components/page';
import { Paragraph } from '../../components/text';
import { goBack } from '../../navigate';
import { HEADING, type SelfChecking } from './use-self-check';
import { FALLBACK, TITLE } from './words';

const EVENTS = [
  { value: '0', label: '没有' },
  { value: '1', label: '有过一次' },
  { value: '2', label: '两次或更多' },
] as const;

/** One item, in words of its own; what was answered before stays chosen. */
export function Item({ checking }: { checking: SelfChecking }) {
  const { item, place, points, choose, error, attempt } = checking;
  if (item === undefined) return null;
  const part = SELF_CHECK.find(({ items }) => items.includes(item));
  const chosen = points[item.code];
  return (
    <Frame checking={checking} step="下一题">
      <Errors errors={error === null ? [] : [{ field: item.code, message: error }]} attempt={attempt} />
      <Paragraph tone="quiet">{`第 ${place} 题，一共 ${ALL_ITEMS.length} 题 · ${part?.name ?? ''}`}</Paragraph>
      <Heading level={1} id={HEADING}>
        {item.ask}
      </Heading>
      <RadioGroup
        name={item.code}
        legend={item.ask}
        legendHidden
        options={item.choices.map(({ points: given, text }) => ({ value: String(given), label: text }))}
        value={chosen === undefined ? '' : String(chosen)}
        onChange={(value) => choose(Number(value))}
        error={error ?? undefined}
      />
    </Frame>
  );
}

/** What moves the level whatever the points say. */
export function Circumstances({ checking }: { checking: SelfChecking }) {
  const { circumstances, tell } = checking;
  return (
    <Frame checking={checking} step="看结果">
      <Paragraph tone="quiet">最后，还有三件事</Paragraph>
      <Heading level={1} id={HEADING}>
        有下面的情况吗？
      </Heading>
      <Paragraph size="second" tone="quiet">
        没有就不用点。
      </Paragraph>
      <Check name="coma" checked={circumstances.isInComa} onChange={(isInComa) => tell({ isInComa })}>
        现在昏迷
      </Check>
      <Check name="diagnosed" checked={circumstances.isDiagnosed} onChange={(isDiagnosed) => tell({ isDiagnosed })}>
        医生确诊过痴呆，或别的精神、行为方面的病
      </Check>
      <RadioGroup
        name="risk"
        legend="最近三十天，有没有摔倒、走失、噎着、伤害自己这样的事？"
        options={EVENTS}
        value={String(circumstances.riskEvents) as (typeof EVENTS)[number]['value']}
        onChange={(value) => tell({ riskEvents: Number(value) })}
      />
    </Frame>
  );
}

interface FrameProps {
  checking: SelfChecking;
  step: string;
  children: ReactNode;
}

function Frame({ checking: { next, previous }, step, children }: FrameProps) {
  return (
    <Page
      title={TITLE}
      ownHeading
      fallback={FALLBACK}
      onSubmit={next}
      bar={
        <Box className="self-check-bar">
          {previous && (
            <Button look="line" onPress={previous}>
              上一题
            </Button>
          )}
          <Button submit>{step}</Button>
        </Box>
      }
    >
      {children}
      <Box className="self-check-pause">
        <Button look="text" onPress={() => goBack(FALLBACK)}>
          先停一停
        </Button>
        <Paragraph size="second" tone="quiet">
          停下再回来，接着这一题；答案只在手机里，关掉就没有了。
        </Paragraph>
      </Box>
    </Page>
  );
}
