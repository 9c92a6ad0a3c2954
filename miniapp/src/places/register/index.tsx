import type { RegisterItem } from '@jianghan/shared/eldercare/contract-register';
import { PLACE_TYPES } from '@jianghan/shared/eldercare/places';
import { LiveRegion } from '../../components/live-region';
import { Empty } from '../../components/state-block';
import { Paragraph } from '../../components/text';
import { PlacesFrame } from '../frame';
import { type Line, Lines, Piles } from '../lines';
import { sayBeds } from '../words';
import { Filter, Search } from './find';
import { PlacePane } from './place-pane';
import { RemoveSamples, Tools } from './tools';
import { PARTS, useRegister } from './use-register';

function lineOf(item: RegisterItem): Line {
  const { placeId, name, type, street, isShown, openReports, bedsTotal } = item;
  const beds = sayBeds(item, new Date());
  const said = [PLACE_TYPES[type], street, (bedsTotal ?? 0) > 0 && beds.text];
  return { id: placeId, name, note: said.filter(Boolean).join(' · '), tag: tagOf({ isShown, openReports }) };
}

function tagOf({ isShown, openReports }: Pick<RegisterItem, 'isShown' | 'openReports'>): Line['tag'] {
  if (!isShown) return { tone: 'quiet', text: '不显示' };
  return openReports > 0 ? { tone: 'warn', text: `${openReports} 条报错` } : undefined;
}

/** The register of eldercare: what stands in it, what is old or wrong, and the ways in and out. */
export default function Register() {
  const { wanted, want, list, chosen, choose } = useRegister();
  const lines = (
    <>
      <Tools />
      <Piles names={PARTS} value={wanted.only} onChange={(only) => want({ only })} />
      <Search wanted={wanted} onWant={want} />
      <Filter wanted={wanted} onWant={want} />
      {wanted.only === 'sample' && <RemoveSamples hasSome={list.items.length > 0} onDone={list.refresh} />}
      <LiveRegion>
        <Paragraph size="small" tone="quiet">
          {`${PARTS[wanted.only]} ${list.items.length}${list.hasMore ? ' 处以上' : ' 处'}，最近改过的在前`}
        </Paragraph>
      </LiveRegion>
      <Lines
        of={list}
        line={lineOf}
        chosenId={chosen?.placeId}
        onChoose={choose}
        nothing={wanted.only === 'all' ? '没有这样的资料，换个词或去掉筛选' : '这一类现在没有'}
      />
    </>
  );
  return (
    <PlacesFrame
      title="养老资料"
      list={lines}
      listLabel="养老资料"
      isOpen={chosen !== undefined}
      onBackToList={() => choose(undefined)}
    >
      {chosen === undefined ? (
        <Empty title="选一处看详情" icon="list">
          左边点一处，可以看资料有多新、有没有人报错，也可以先不显示。
        </Empty>
      ) : (
        <PlacePane key={chosen.placeId} item={chosen} onChanged={list.refresh} />
      )}
    </PlacesFrame>
  );
}
