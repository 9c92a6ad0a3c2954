import type { OrderKind } from '@jianghan/shared/care/order-flow';
import type { CarePerson, Schedule } from '@jianghan/shared/care/schemas';
import type { FieldError } from '@jianghan/shared/refusal';
import type { z } from 'zod';
import { create } from 'zustand';
import { read, remove, typedKey, write } from '../storage';

export type Form = 'visit' | 'intention' | 'order' | 'ask';

/** What a family has typed so far; null is not answered. Who asks and for whom is typed once for every form. */
export interface Typed {
  name: string;
  phone: string;
  relation: z.infer<typeof CarePerson>['relation'] | null;
  elderName: string;
  elderAge: string;
  isDestitute: 'yes' | 'no' | null;
  street: string | null;
  address: string;
  slotId: string | null;
  people: string;
  kind: OrderKind | null;
  repeat: Schedule['repeat'] | null;
  from: string;
  until: string;
  weekdays: string[];
  onHolidays: 'yes' | 'no' | null;
  at: string;
  question: string;
  note: string;
  /** The screen that each form stands at. */
  screens: Partial<Record<Form, number>>;
}

const KEY = typedKey('care');
const NOTHING: Typed = {
  name: '',
  phone: '',
  relation: null,
  elderName: '',
  elderAge: '',
  isDestitute: null,
  street: null,
  address: '',
  slotId: null,
  people: '',
  kind: null,
  repeat: null,
  from: '',
  until: '',
  weekdays: [],
  onHolidays: null,
  at: '',
  question: '',
  note: '',
  screens: {},
};

/** Survives going back, a reload, a dead network; goes when it is sent, or when the person signs out. */
export const useTyped = create<Typed>(() => ({ ...NOTHING, ...read<Partial<Typed>>(KEY) }));

export function typeIn(change: Partial<Typed>): void {
  useTyped.setState(change);
  write(KEY, useTyped.getState());
}

export function forgetTyped(): void {
  remove(KEY);
  useTyped.setState(NOTHING, true);
}

export const orNull = (text: string) => text.trim() || null;
export const numberOf = (text: string) => (text.trim() === '' ? null : Number(text));
export const yesNo = (answer: 'yes' | 'no' | null) => (answer === null ? null : answer === 'yes');
export const contactOf = ({ name, phone, relation }: Typed) => ({ name, phone, relation });

export type Checked<T> = { body: T; errors: [] } | { body?: undefined; errors: FieldError[] };

/** The request, or what is still missing. */
export function checked<T>(result: z.ZodSafeParseResult<T>): Checked<T> {
  if (result.success) return { body: result.data, errors: [] };
  return { errors: result.error.issues.map(({ path, message }) => ({ field: path.join('.'), message })) };
}
