import { type Facts, type Finding, reasonOf } from '@jianghan/shared/prescreen/judgement';
import { isOpen } from '@jianghan/shared/prescreen/standards';
import { type ReactNode, useState } from 'react';
import { Block } from '../../components/block';
import { Box } from '../../components/box';
import { Heading } from '../../components/heading';
import { Icon } from '../../components/icon';
import { Pressable } from '../../components/pressable';
import { Paragraph, Text } from '../../components/text';
import { useTheme } from '../../theme/theme';
import { Signed, Trace } from './trace';

interface Props {
  finding: Finding;
  facts: Facts;
  level: 2 | 3;
}

const TRUTH = { likely: 'yes', verify: 'unsure', unlikely: 'no' } as const;

/** One benefit: what, of which year, where, why, by which paper; and every step of it behind 「为什么？」. */
export function FindingBlock({ finding, facts, level }: Props) {
  const { elder } = useTheme();
  const [opened, setOpened] = useState(false);
  const { benefit, outcome } = finding;
  const isBrief = outcome === 'unlikely';
  return (
    <Block padded>
      <Heading level={level} look="plain">
        {benefit.title}
      </Heading>
      {(!elder || isBrief) && <Signed truth={TRUTH[outcome]}>{reasonOf(finding)}</Signed>}
      {!isBrief && <Brings finding={finding} facts={facts} withBasis={!elder} />}
      <Pressable
        className="prescreen-why"
        label={`为什么？${benefit.title}`}
        expanded={opened}
        onPress={() => setOpened(!opened)}
      >
        <Text>为什么？</Text>
        <Icon name={opened ? 'up' : 'down'} />
      </Pressable>
      {opened && isBrief && <Brings finding={finding} facts={facts} withBasis={!elder} />}
      {opened && <Trace finding={finding} asOf={facts.standards.asOf} withBasis={elder} />}
    </Block>
  );
}

/** What it brings, where to go, and the paper; with a word of caution where a figure is not sure. */
function Brings({ finding, facts, withBasis }: { finding: Finding; facts: Facts; withBasis: boolean }) {
  const { benefit, gain } = finding;
  return (
    <>
      <Box className="prescreen-facts">
        <Fact name="发什么：">{gain.words}</Fact>
        <Fact name="去哪里：">{benefit.where(facts.answers)}</Fact>
        {withBasis && <Fact name="依据：">{`${benefit.basis}，${benefit.basisYear} 年`}</Fact>}
      </Box>
      {gain.uses.some((standard) => isOpen(standard, facts.standards.asOf)) && (
        <Paragraph size="small" tone="warn">
          以受理机关答复为准
        </Paragraph>
      )}
    </>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <Box className="prescreen-fact">
      <Text className="prescreen-fact-name">{name}</Text>
      <Text>{children}</Text>
    </Box>
  );
}
