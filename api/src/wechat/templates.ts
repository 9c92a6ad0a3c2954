import { TEMPLATES, type TemplateField, type TemplateName, typeOfKey } from '@jianghan/shared/delivery/templates';

/** A message template as it is registered in WeChat's console. */
export interface RegisteredTemplate {
  id: string;
  /** The key of each field, in the order of the fields: `thing1`, `time2`. */
  keys: readonly string[];
}

export type Templates = Partial<Record<TemplateName, RegisteredTemplate>>;

const ID = /^[\w-]{1,64}$/;

/**
 * Reads `booked:<id>:thing1,time2,…;changed:<id>`. Keys are needed only where the console numbered the fields
 * otherwise than from 1. Throws a line that says what is wrong.
 */
export function readTemplates(text: string): Templates {
  const templates: Templates = {};
  for (const part of text.split(';').filter((each) => each.trim() !== '')) {
    const [name = '', id = '', keys] = part.trim().split(':');
    if (!isName(name)) throw new Error(`knows no template ${name}, only ${Object.keys(TEMPLATES).join(', ')}`);
    if (!ID.test(id)) throw new Error(`the id of ${name} must be letters, digits, - and _`);
    const { fields } = TEMPLATES[name];
    templates[name] = { id, keys: keys === undefined ? numbered(fields) : readKeys(name, keys.split(',')) };
  }
  return templates;
}

function isName(name: string): name is TemplateName {
  return name in TEMPLATES;
}

function numbered(fields: readonly TemplateField[]): string[] {
  return fields.map(({ type }, at) => `${type}${at + 1}`);
}

function readKeys(name: TemplateName, keys: readonly string[]): readonly string[] {
  const types = TEMPLATES[name].fields.map(({ type }) => type).join(', ');
  if (keys.map(typeOfKey).join(', ') !== types) throw new Error(`the keys of ${name} must be of the types ${types}`);
  return keys;
}
