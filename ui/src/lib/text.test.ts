import { setLocale } from '$paraglide/runtime';
import { dayBrief, daysWords, dayWords, listWords, sizeWords, weekdayWords } from './dates';
import { fileName } from './filename';
import { answers, fold } from './fold';

describe('finding without accents', () => {
  test.each([
    ['Duţă', 'duta'],
    ['Ţăranu', 'taranu'],
    ['Θεσσαλονίκη', 'θεσσαλονικη'],
    ['Âge', 'age'],
    ['Đorđević', 'dordevic'],
    ['Łódź', 'lodz'],
    ['Αθήνα ΟΔΟΣ', 'αθηνα οδοσ'],
    ['İstanbul', 'istanbul'],
    ['Weiß', 'weiss'],
  ])('%s folds to %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  test('every word must stand in the text, in any order', () => {
    expect(answers('12th Meeting of Task Force Meridian, Plovdiv', 'plov 12th')).toBe(true);
    expect(answers('12th Meeting of Task Force Meridian, Plovdiv', 'plov 11th')).toBe(false);
  });
});

describe('file names', () => {
  test.each([
    [['TF Meridian 22', 'Minutes', 'approved'], 'TF Meridian 22 – Minutes – approved.pdf'],
    [['A/B: “C”?', null, ''], 'A B “C”.pdf'],
    [['..hidden'], 'hidden.pdf'],
    [[''], 'Rapporteur.pdf'],
  ])('%j becomes %s', (parts, expected) => {
    expect(fileName(parts, 'pdf')).toBe(expected);
  });

  test.each(['A', 'Ш', 'ქ', '会'])('a long title in %s is cut to what file systems take', (letter) => {
    const name = fileName([letter.repeat(300)], 'rapporteur');
    expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(255);
    expect(name.endsWith('….rapporteur')).toBe(true);
    expect(fileName([letter.repeat(60)], 'pdf')).toBe(`${letter.repeat(60)}.pdf`);
  });
});

describe('days in words', () => {
  test.each([
    ['2015-06-18', '2015-06-18', '18 June 2015'],
    ['2026-10-14', '2026-10-15', '14–15 October 2026'],
  ])('%s to %s', (first, last, words) => {
    expect(daysWords(first, last)).toBe(words);
  });

  test('days in two months or years keep the room around the dash', () => {
    expect(daysWords('2026-04-30', '2026-05-02')).toMatch(/^30 April\s–\s2 May 2026$/);
    expect(daysWords('2026-12-30', '2027-01-02')).toMatch(/^30 December 2026\s–\s2 January 2027$/);
  });

  test('what is no day is shown as it stands', () => {
    expect(dayWords('soon')).toBe('soon');
  });
});

test('lists and sizes', () => {
  expect(listWords(['Austria', 'Italy', 'OSCE'])).toBe('Austria, Italy and OSCE');
  expect(sizeWords(138_400)).toBe('138 kB');
  expect(sizeWords(2_340_000)).toBe('2.3 MB');
});

describe('the first of a month in French', () => {
  beforeEach(() => void setLocale('fr', { reload: false }));
  afterEach(() => void setLocale('en', { reload: false }));

  test('is an ordinal, and it alone', () => {
    expect(weekdayWords('2026-12-01')).toBe('mardi 1er décembre');
    expect(dayBrief('2026-12-01')).toBe('mar. 1er déc.');
    expect(dayWords('2026-12-11')).toBe('11 décembre 2026');
    expect(daysWords('2026-12-01', '2026-12-02')).toBe('1er–2 décembre 2026');
    expect(daysWords('2026-12-31', '2027-01-01')).toMatch(/^31 décembre 2026\s–\s1er janvier 2027$/);
  });
});
