import { useState } from 'react';
import { read, write } from './storage';

/** A choice of this desk that outlives the page, such as the number of the window. */
export function useKeptChoice<T extends string | number | boolean>(name: string, first: T): [T, (value: T) => void] {
  const key = `desk:${name}`;
  const [value, setValue] = useState<T>(() => read<T>(key) ?? first);
  const choose = (chosen: T) => {
    setValue(chosen);
    write(key, chosen);
  };
  return [value, choose];
}
