import { Block } from '../block';
import { Row } from '../row';

/** What can be done online, each a door of its own; the note of the first says what is known of today. */
export function Doors({ marriageNote }: { marriageNote: string }) {
  return (
    <Block>
      <Row strong mark="rose" icon="rings" title="结婚登记预约" note={marriageNote} to="/marriage/guide" />
      <Row strong mark="blue" icon="umbrella" title="临时救助" note="遇到急难先求助，不用登录" to="/relief/start" />
      <Row
        strong
        mark="green"
        icon="house-heart"
        title="找养老"
        note="走 15 分钟以内的吃饭、照护和入住"
        to="/eldercare/find"
      />
      <Row
        strong
        mark="quiet"
        icon="search"
        title="看看能享受什么"
        note="答几道题，不登录，不留记录"
        to="/prescreen/questions"
      />
    </Block>
  );
}
