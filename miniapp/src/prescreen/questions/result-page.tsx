import { prescreen } from '@jianghan/shared/prescreen/benefits';
import { type Facts, type Finding, OUTCOMES, type Outcome } from '@jianghan/shared/prescreen/judgement';
import { useState } from 'react';
import { Box } from '../../components/box';
import { Button } from '../../components/button';
import { Heading } from '../../components/heading';
import { Help } from '../../components/help';
import { Page } from '../../components/page';
import { Paragraph } from '../../components/text';
import { useTheme } from '../../theme/theme';
import { Apply, InDanger } from './apply';
import { FindingBlock } from './finding-block';
import { HEADING } from './use-questions';
import { TITLE } from './words';

interface Props {
  facts: Facts;
  again: () => void;
  staleAt: string | undefined;
}

/** More than these to be verified wait behind a press. */
const MOST_AT_ONCE = { standard: 6, elder: 3 };

/** The list: an estimate that closes no door (3.1, LAW 70). */
export function ResultPage({ facts, again, staleAt }: Props) {
  const { elder } = useTheme();
  const most = elder ? MOST_AT_ONCE.elder : MOST_AT_ONCE.standard;
  const findings = prescreen(facts);
  const of = (outcome: Outcome) => findings.filter((finding) => finding.outcome === outcome);
  const [likely, verify] = [of('likely'), of('verify')];
  return (
    <Page title={TITLE} ownHeading fallback="/services" staleAt={staleAt} bar={<Apply>仍要申请</Apply>}>
      {facts.answers.happened.includes('danger') && <InDanger />}
      <Heading level={1} id={HEADING}>
        {likely.length > 0 ? `${likely.length} 项可能符合` : '先请街道看一看'}
      </Heading>
      <Paragraph size="second" tone="quiet">
        只是估计，不是决定。写着“可能不符合”的，您也可以申请，街道都要受理。
      </Paragraph>
      <Box className="prescreen-likely">
        {likely.map((finding) => (
          <FindingBlock key={finding.benefit.id} finding={finding} facts={facts} level={2} />
        ))}
      </Box>
      <Group facts={facts} outcome="verify" findings={verify} open={verify.length <= most} />
      <Group facts={facts} outcome="unlikely" findings={of('unlikely')} />
      <Box className="prescreen-again">
        <Button look="line" icon="refresh" onPress={again}>
          重新答一遍
        </Button>
        <Paragraph size="second" tone="quiet">
          答案没有上传，也没有存下来，离开这页就没了。
        </Paragraph>
      </Box>
      <Help />
    </Page>
  );
}

interface GroupProps {
  facts: Facts;
  outcome: Outcome;
  findings: readonly Finding[];
  open?: boolean;
}

function Group({ facts, outcome, findings, open = false }: GroupProps) {
  const [opened, setOpened] = useState(open);
  if (findings.length === 0) return null;
  return (
    <>
      <Heading level={2} aside={`${findings.length} 项`}>
        {OUTCOMES[outcome]}
      </Heading>
      {opened ? (
        findings.map((finding) => <FindingBlock key={finding.benefit.id} finding={finding} facts={facts} level={3} />)
      ) : (
        <Button look="line" icon="down" onPress={() => setOpened(true)}>
          {`看这 ${findings.length} 项`}
        </Button>
      )}
    </>
  );
}
