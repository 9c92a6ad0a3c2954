import { readConfig } from '../config';
import { readTemplates } from './templates';

test('templates are read with their ids, and with their keys where the console numbered them otherwise', () => {
  const keys = ['thing1', 'time4', 'thing2', 'character_string3', 'thing5'];
  expect(readTemplates(`booked:Id-1_x; reminder:Id2:${keys.join(',')}`)).toEqual({
    booked: { id: 'Id-1_x', keys: ['thing1', 'time2', 'thing3', 'character_string4', 'thing5'] },
    reminder: { id: 'Id2', keys },
  });
  expect(readTemplates('')).toEqual({});
});

test.each([
  ['greeting:Id1', /knows no template greeting/],
  ['booked:', /the id of booked/],
  ['booked:Id1:thing1,time2', /the keys of booked must be of the types thing, time/],
  ['booked:Id1:time1,thing2,thing3,character_string4,thing5', /must be of the types/],
])('%s is refused', (text, why) => {
  expect(() => readTemplates(text)).toThrow(why);
  expect(() => readConfig({ WECHAT_TEMPLATES: text })).toThrow(/^WECHAT_TEMPLATES: /);
});
