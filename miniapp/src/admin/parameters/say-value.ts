import { type ParameterName, specOf } from '@jianghan/shared/parameters/registry';

/** A value as people say it: 30 天, 是, 10–30 分钟; 未设 where nothing may be assumed. */
export function sayValue(name: ParameterName, value: unknown): string {
  const { unit } = specOf(name);
  const said = plainly(value);
  return unit === null || value === null ? said : `${said} ${unit}`;
}

function plainly(value: unknown): string {
  if (value === null || value === undefined) return '未设';
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value !== 'object') return String(value);
  if ('min' in value && 'max' in value) return `${String(value.min)}–${String(value.max)}`;
  return 'name' in value ? String(value.name) : '';
}
