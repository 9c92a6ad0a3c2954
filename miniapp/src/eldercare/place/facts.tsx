import { ABILITY_LEVELS, MEDICAL, NEEDS, type Need } from '@jianghan/shared/eldercare/places';
import type { PlacePage } from '@jianghan/shared/eldercare/schemas';
import { starText } from '@jianghan/shared/eldercare/words';
import { Block } from '../../components/block';
import { Box } from '../../components/box';
import { Heading } from '../../components/heading';
import { Icon } from '../../components/icon';
import type { IconName } from '../../components/icon/shapes';
import { Row } from '../../components/row';
import { Paragraph, Text } from '../../components/text';
import { bedsLine } from '../words';

type Of = { place: PlacePage };

const STARS = [1, 2, 3, 4, 5];

/** 三星级 · 证书到 2028年5月: only the official result, with its date. */
function Star({ place: { star, starValidUntil } }: Of) {
  if (star === 0) return null;
  const [year, month] = (starValidUntil ?? '').split('-').map(Number);
  return (
    <Box className="elder-star">
      <Box silent className="elder-stars">
        {STARS.map((one) => (
          <Icon key={one} name={one <= star ? 'star-full' : 'star'} size={20} />
        ))}
      </Box>
      <Text size="second">
        {`${starText(star)}级${starValidUntil === null ? '' : ` · 证书到 ${year}年${month}月`}`}
      </Text>
    </Box>
  );
}

/** Free beds first; a number that is older than thirty days is no number. */
export function Beds({ place }: Of) {
  const { bedsTotal, bedsNursing, freeBeds, type } = place;
  const line = bedsLine(place, new Date());
  const what = type === 'daycare' ? '个空位' : '张空床';
  return (
    <>
      <Star place={place} />
      {bedsTotal !== null && (
        <Block padded>
          <Box className="elder-free">
            {line?.isStale === false && (
              <Paragraph>
                <Text className="elder-count">{freeBeds}</Text>
                {` ${what}`}
              </Paragraph>
            )}
            <Box>
              <Paragraph size="second">
                {`共 ${bedsTotal} ${what.slice(0, 1)}${bedsNursing === null ? '' : `，其中护理型 ${bedsNursing} 张`}`}
              </Paragraph>
              {line && (
                <Paragraph size="second" tone={line.isStale ? 'warn' : 'quiet'}>
                  {line.text}
                </Paragraph>
              )}
            </Box>
          </Box>
          {line?.isStale === false && bedsTotal > 0 && (
            <Box silent className="elder-share">
              <Box className="elder-share-free" style={{ width: `${((freeBeds ?? 0) / bedsTotal) * 100}%` }} />
            </Box>
          )}
        </Block>
      )}
    </>
  );
}

/** Which levels of ability it takes in, each with its sign and its word. */
export function Accepts({ place: { levels } }: Of) {
  if (levels.length === 0) return null;
  return (
    <>
      <Heading level={2}>适合哪些老人</Heading>
      <Block padded>
        <Box as="ul" className="elder-levels">
          {ABILITY_LEVELS.map((words, level) => (
            <Box as="li" key={words} className={levels.includes(level) ? 'elder-level elder-level-yes' : 'elder-level'}>
              <Icon name={levels.includes(level) ? 'check' : 'close'} size={20} />
              <Text size="small" strong={levels.includes(level)}>
                {level === 0 ? words : words.replace(/^(.度)失能$/, '$1')}
              </Text>
              <Text size="small">{levels.includes(level) ? '收' : '不收'}</Text>
            </Box>
          ))}
        </Box>
      </Block>
      <Block iconRows>
        <Row
          icon="list"
          title="不知道是哪一级？自己测一测"
          note="在手机上算，不保存，结果仅供参考"
          to="/eldercare/self-check"
        />
      </Block>
    </>
  );
}

const DRAWN: Record<Need, IconName> = {
  meals: 'bowl',
  stay: 'bed',
  day: 'sun',
  home: 'hand-heart',
  rehab: 'pulse',
  medical: 'medical',
  dementia: 'shield',
  activity: 'people',
  cooling: 'house-heart',
  minors: 'person',
};

export function Offers({ place: { needs, medical, barrierFree, hours } }: Of) {
  return (
    <>
      <Heading level={2}>有什么</Heading>
      <Block padded>
        <Box as="ul" className="elder-offers">
          {needs.map((need) => (
            <Box as="li" key={need} className="elder-offer">
              <Icon name={DRAWN[need]} size={24} />
              <Text>{need === 'medical' && medical !== 'none' ? MEDICAL[medical] : NEEDS[need]}</Text>
            </Box>
          ))}
          {barrierFree && (
            <Box as="li" className="elder-offer">
              <Icon name="walk" size={24} />
              <Text>无障碍</Text>
            </Box>
          )}
        </Box>
        {hours !== null && (
          <Paragraph size="second" tone="quiet">
            {hours}
          </Paragraph>
        )}
      </Block>
    </>
  );
}
