import { Block } from '../../components/block';
import { Row } from '../../components/row';
import { useWanted } from '../wanted';

/** From where the walk begins; a press chooses another place. */
export function WhereBar() {
  const from = useWanted((state) => state.from);
  const q = useWanted((state) => state.q);
  return (
    <Block iconRows>
      <Row
        icon="place"
        iconTone="green"
        title={from?.name ?? '从哪里走起？'}
        note={from === null ? '选街道或社区，就知道走几分钟' : undefined}
        value={from === null ? '选地方' : '换地方'}
        to="/eldercare/where"
      />
      <Row
        icon="search"
        title={q === '' ? '按名称、街道、社区找' : `名称里有“${q}”`}
        value={q === '' ? undefined : '改'}
        to="/eldercare/filters"
      />
    </Block>
  );
}
