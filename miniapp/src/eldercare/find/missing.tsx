import type { FoundPlaces } from '@jianghan/shared/eldercare/contract-finder';
import { NEEDS } from '@jianghan/shared/eldercare/places';
import { Button } from '../../components/button';
import { Notice } from '../../components/notice';
import { Paragraph } from '../../components/text';
import { filtersIn, useWanted, want, wantAnything } from '../wanted';

/** What the circle does not have, said plainly, with where the nearest is; and the way out of an empty answer. */
export function Missing({ found: { missing, items } }: { found: FoundPlaces }) {
  const wanted = useWanted();
  const { from, within } = wanted;
  const isEmpty = items.length === 0;
  if (missing.length === 0 && !isEmpty) return null;
  return (
    <Notice
      tone="blue"
      title={
        missing.length === 0
          ? '没有找到'
          : `这里 ${within} 分钟内还没有：${missing.map(({ need }) => NEEDS[need]).join('、')}`
      }
    >
      {missing.map(({ need, nearest }) => (
        <Paragraph key={need} size="second">
          {nearest === null
            ? `${NEEDS[need]}：全区还没有，可以打 12345 问。`
            : `${NEEDS[need]}：最近的在${nearest.street}，走路约 ${nearest.minutes} 分钟。`}
        </Paragraph>
      ))}
      {from !== null && within === '15' && (
        <Button look="text" onPress={() => want({ within: '30' })}>
          放宽到 30 分钟看看
        </Button>
      )}
      {from !== null && within !== 'all' && (isEmpty || within === '30') && (
        <Button look="text" onPress={() => want({ within: 'all' })}>
          不限远近看看
        </Button>
      )}
      {isEmpty && filtersIn(wanted) > 0 && (
        <Button look="text" onPress={wantAnything}>
          去掉筛选看看
        </Button>
      )}
    </Notice>
  );
}
