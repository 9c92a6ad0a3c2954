import type { FieldError } from '@jianghan/shared/refusal';
import { SINCE, type Since } from '@jianghan/shared/relief/lanes';
import { useState } from 'react';
import { RadioGroup } from '../../components/choice';
import { Field } from '../../components/field';
import { Icon } from '../../components/icon';
import { Pressable } from '../../components/pressable';
import { Text } from '../../components/text';
import { TextArea } from '../../components/text-area';
import { errorOf } from '../../use-command';
import { type Typed, typeIn } from '../typed';

const SINCE_OPTIONS = (Object.keys(SINCE) as Since[]).map((value) => ({ value, label: SINCE[value] }));
const SMALL_OPTIONS = [
  { value: 'yes', label: '是，先解决几天吃住' },
  { value: 'no', label: '不是' },
] as const;

/** What helps the street to help faster; nothing of it has to be said. */
export function More({ typed, errors }: { typed: Typed; errors: readonly FieldError[] }) {
  const { story, began, isSmall, persons } = typed;
  const [isOpen, setOpen] = useState(story !== '' || persons !== '' || began !== null || isSmall !== null);
  return (
    <>
      <Pressable className="relief-more" label="多说几句，可以不填" expanded={isOpen} onPress={() => setOpen(!isOpen)}>
        <Text>多说几句（可以不填）</Text>
        <Icon name={isOpen ? 'up' : 'down'} />
      </Pressable>
      {isOpen && (
        <>
          <RadioGroup
            name="began"
            legend="从什么时候开始"
            columns={4}
            options={SINCE_OPTIONS}
            value={typed.began}
            onChange={(began) => typeIn({ began })}
          />
          <RadioGroup
            name="isSmall"
            legend="眼下最急的是几天的吃住吗"
            columns={2}
            options={SMALL_OPTIONS}
            value={typed.isSmall}
            onChange={(isSmall) => typeIn({ isSmall })}
          />
          <Field
            name="persons"
            label="一起生活几个人"
            hint="连需要帮助的人一起数，不填就按 1 人"
            type="number"
            maxLength={2}
            value={typed.persons}
            onChange={(persons) => typeIn({ persons })}
            error={errorOf(errors, 'persons')}
          />
          <TextArea
            name="story"
            label="是怎么回事"
            value={typed.story}
            onChange={(story) => typeIn({ story })}
            error={errorOf(errors, 'story')}
            maxLength={2000}
            rows={4}
          />
        </>
      )}
    </>
  );
}
