import type { Check, Finding, Truth } from '@jianghan/shared/prescreen/judgement';
import { sayStandard } from '@jianghan/shared/prescreen/money-words';
import { isOpen, type Standard } from '@jianghan/shared/prescreen/standards';
import type { ReactNode } from 'react';
import { Box } from '../../components/box';
import { Icon } from '../../components/icon';
import type { IconName } from '../../components/icon/shapes';
import { Paragraph } from '../../components/text';

const SIGN = { yes: 'done', no: 'not-needed', unsure: 'info' } as const satisfies Record<Truth, IconName>;
const SPOKEN = { yes: '对得上', no: '对不上', unsure: '要核实' } as const satisfies Record<Truth, string>;

/** A sentence with the sign of how it turned out. */
export function Signed({ truth, children }: { truth: Truth; children: ReactNode }) {
  return (
    <Box className="prescreen-signed">
      <Box className={`prescreen-sign prescreen-sign-${truth}`}>
        <Icon name={SIGN[truth]} size={20} label={SPOKEN[truth]} />
      </Box>
      <Paragraph size="second">{children}</Paragraph>
    </Box>
  );
}

interface TraceProps {
  finding: Finding;
  asOf: string;
  /** The line itself does not name the paper. */
  withBasis: boolean;
}

/** How the line came about: each step with the answer given and the figure it was held against. */
export function Trace({ finding, asOf, withBasis }: TraceProps) {
  const { checks, gain, benefit } = finding;
  const compared = checks.flatMap(({ uses }) => uses);
  const others = gain.uses.filter((standard) => !compared.some(({ name }) => name === standard.name));
  return (
    <Box className="prescreen-trace">
      <Box as="ol">
        {checks.map((check) => (
          <Step key={check.says} check={check} asOf={asOf} />
        ))}
      </Box>
      {others.map((standard) => (
        <Source key={standard.name} standard={standard} asOf={asOf} />
      ))}
      {benefit.also.map((words) => (
        <Paragraph key={words} size="small" tone="quiet">
          {words}
        </Paragraph>
      ))}
      {withBasis && (
        <Paragraph size="small" tone="quiet">{`依据：${benefit.basis}，${benefit.basisYear} 年`}</Paragraph>
      )}
    </Box>
  );
}

function Step({ check, asOf }: { check: Check; asOf: string }) {
  return (
    <Box as="li" className="prescreen-step">
      <Signed truth={check.truth}>{check.says}</Signed>
      <Paragraph size="small" tone="quiet">{`您答：${check.answered}`}</Paragraph>
      {check.uses.map((standard) => (
        <Source key={standard.name} standard={standard} asOf={asOf} />
      ))}
    </Box>
  );
}

/** A figure, its year, where it comes from, and whether to ask. */
function Source({ standard, asOf }: { standard: Standard; asOf: string }) {
  const ask = isOpen(standard, asOf) ? '。以受理机关答复为准' : '';
  return <Paragraph size="small" tone="quiet">{`${sayStandard(standard)}。来源：${standard.source}${ask}`}</Paragraph>;
}
