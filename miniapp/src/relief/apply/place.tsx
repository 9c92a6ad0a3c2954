import type { FieldError } from '@jianghan/shared/refusal';
import { STREETS } from '@jianghan/shared/relief/streets';
import { Box } from '../../components/box';
import { Check, RadioGroup } from '../../components/choice';
import { Field } from '../../components/field';
import { Notice } from '../../components/notice';
import { Paragraph } from '../../components/text';
import { errorOf } from '../../use-command';
import { type Typed, typeIn } from '../typed';

const OPTIONS = STREETS.map(({ officeId, name }) => ({
  value: officeId,
  label: name.replace('街道', ''),
  spoken: name,
}));

/** Where it happened or where the person is now, by street; outside the district a street passes it on. */
export function Place({ typed, errors }: { typed: Typed; errors: readonly FieldError[] }) {
  const { isOutside } = typed;
  return (
    <>
      <RadioGroup
        name="street"
        legend={isOutside ? '请哪个街道替您转过去' : '在哪个街道'}
        hint={isOutside ? '选离您近的' : '出事的地方，或人现在在的地方。选错了没关系，街道之间会转'}
        columns={3}
        options={OPTIONS}
        value={typed.street}
        onChange={(street) => typeIn({ street })}
        error={errorOf(errors, 'street')}
      />
      <Box className="relief-outside">
        <Check name="isOutside" checked={isOutside} onChange={(checked) => typeIn({ isOutside: checked })}>
          不在江汉区
        </Check>
      </Box>
      {isOutside && (
        <Notice title="江汉区以外的，我们替您转">
          <Paragraph>
            由事情发生地的街道来帮，去那里更快。您送出以后，这边的街道转过去，并在进度里写明转给了谁、哪天回话。
          </Paragraph>
        </Notice>
      )}
      <Field
        name="community"
        label={isOutside ? '在哪个市、哪个区' : '哪个社区'}
        hint={isOutside ? undefined : '说不清就写附近的路口、店名'}
        value={typed.community}
        onChange={(community) => typeIn({ community })}
        error={errorOf(errors, 'community')}
        maxLength={64}
      />
      <Field
        name="place"
        label="门牌或详细地点"
        optional
        value={typed.place}
        onChange={(place) => typeIn({ place })}
        error={errorOf(errors, 'place')}
        maxLength={180}
      />
    </>
  );
}
