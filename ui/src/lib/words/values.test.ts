import { setLocale } from '$paraglide/runtime';
import { valueWords } from './values';

afterEach(() => void setLocale('en', { reload: false }));

test('a value is told in the window’s language, whatever sort it is', () => {
  void setLocale('fr', { reload: false });
  expect(valueWords([[{ is: 'yes_no', yes: true }]])).toBe('oui');
  expect(valueWords([[{ is: 'day', day: '2026-10-14' }]])).toBe('14 octobre 2026');
  expect(valueWords([[{ is: 'country', code: 'BG' }]])).toBe('Bulgarie');
  expect(valueWords([[{ is: 'code', kind: 'action_point', field: 'status', code: 'in_progress' }]])).toBe(
    'en cours',
  );
});

test('entries of a list are told apart from the parts of one', () => {
  const sitting = (from: string) => [
    { is: 'day' as const, day: '2026-10-14' },
    { is: 'time' as const, time: from },
  ];
  expect(valueWords([sitting('09:30:00'), sitting('14:00:00')])).toBe(
    '14 October 2026, 09:30; 14 October 2026, 14:00',
  );
});

test('a code without words is shown as the record has it', () => {
  expect(valueWords([[{ is: 'code', kind: 'release', field: 'style', code: 'day_month_year' }]])).toBe(
    'day month year',
  );
  expect(valueWords([[{ is: 'code', kind: 'meeting', field: 'status', code: 'put_off' }]])).toBe('put off');
});
