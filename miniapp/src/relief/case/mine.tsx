import type { ReliefOwn } from '@jianghan/shared/relief/schemas';
import { Box } from '../../components/box';
import { Notice } from '../../components/notice';
import { Paragraph, Text } from '../../components/text';

/** Money of theirs came back, in whatever state the papers are. */
export function isReturned({ grants }: Pick<ReliefOwn, 'grants'>): boolean {
  return grants.some(({ transfer, isStopped }) => transfer === 'failed' && !isStopped);
}

/** What the person has to do now, point by point. */
export function Mine({ of }: { of: ReliefOwn }) {
  if (of.missing.length > 0) {
    return (
      <Notice tone="warn" title="现在要您做">
        <Box as="ul">
          {of.missing.map((item, place) => (
            <Box key={`${String(place)} ${item}`} as="li" className="relief-item">
              <Text className="relief-item-number">{String(place + 1)}</Text>
              <Text className="relief-words">{item}</Text>
            </Box>
          ))}
        </Box>
        <Paragraph size="second">补的期间，街道的期限停着不走。一时拿不到，写明原因也可以。</Paragraph>
      </Notice>
    );
  }
  if (of.state !== 'payment_failed' && !isReturned(of)) return null;
  return (
    <Notice tone="warn" title="现在要您做">
      <Paragraph>
        {of.state === 'payment_failed' ? of.nextText : '先行救助的钱没有到账，请核对收款账户；核对好马上再发'}
      </Paragraph>
    </Notice>
  );
}
