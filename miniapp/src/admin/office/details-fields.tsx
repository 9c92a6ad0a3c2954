import type { OfficeDetails } from '@jianghan/shared/planning/schemas';
import type { FieldError } from '@jianghan/shared/refusal';
import { useState } from 'react';
import { Box } from '../../components/box';
import { Check } from '../../components/choice';
import { Field } from '../../components/field';
import { errorOf } from '../../use-command';

const BLANK: OfficeDetails = { name: '', address: '', phone: '', location: null, isSample: false };

/** What is typed about an office; a place half typed is sent as it is, so that the answer names the missing part. */
export function useDetails(before: OfficeDetails = BLANK) {
  const [typed, setTyped] = useState({
    ...before,
    longitude: before.location ? String(before.location.longitude) : '',
    latitude: before.location ? String(before.location.latitude) : '',
  });
  const { longitude, latitude, name, address, phone, isSample } = typed;
  const location = longitude || latitude ? { longitude: numberOf(longitude), latitude: numberOf(latitude) } : null;
  const value: OfficeDetails = { name, address, phone, isSample, location };
  return { typed, value, set: (part: Partial<typeof typed>) => setTyped({ ...typed, ...part }) };
}

/** What cannot be read as a number is out of every bound. */
const numberOf = (text: string) => (text.trim() === '' || Number.isNaN(Number(text)) ? 0 : Number(text));

interface DetailsProps {
  of: ReturnType<typeof useDetails>;
  errors: readonly FieldError[];
  prefix: 'office.' | 'change.';
}

export function Details({ of: { typed, set }, errors, prefix }: DetailsProps) {
  const field = (name: string) => ({ name: prefix + name, error: errorOf(errors, prefix + name) });
  return (
    <>
      <Field {...field('name')} label="名称" value={typed.name} onChange={(name) => set({ name })} maxLength={50} />
      <Field
        {...field('address')}
        label="地址"
        value={typed.address}
        onChange={(address) => set({ address })}
        maxLength={100}
      />
      <Field
        {...field('phone')}
        label="电话"
        type="tel"
        value={typed.phone}
        onChange={(phone) => set({ phone })}
        maxLength={20}
      />
      <Box className="admin-pair">
        <Field
          {...field('location.longitude')}
          label="经度"
          hint="GCJ-02，如 114.2594"
          optional
          value={typed.longitude}
          onChange={(longitude) => set({ longitude })}
        />
        <Field
          {...field('location.latitude')}
          label="纬度"
          hint="GCJ-02，如 30.6041"
          optional
          value={typed.latitude}
          onChange={(latitude) => set({ latitude })}
        />
      </Box>
      <Box className="admin-check">
        <Check name={`${prefix}isSample`} checked={typed.isSample} onChange={(isSample) => set({ isSample })}>
          这是示例，页面上标“示例”
        </Check>
      </Box>
    </>
  );
}
