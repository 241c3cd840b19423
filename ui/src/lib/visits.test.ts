import { Visits } from './visits.svelte';

const plovdiv = { id: 'one', name: '12, Plovdiv', body: 'TF Meridian' };
const skopje = { id: 'two', name: '22, Skopje', body: 'TF Mirage' };

beforeEach(() => {
  sessionStorage.clear();
});

test('pages that begin anew in the same file still know where one was', () => {
  const before = new Visits();
  before.open('/desk.rapporteur');
  before.add(plovdiv);
  before.add(skopje);
  const anew = new Visits();
  anew.open('/desk.rapporteur');
  expect(anew.all).toEqual([skopje, plovdiv]);
  anew.forget('two');
  const again = new Visits();
  again.open('/desk.rapporteur');
  expect(again.all).toEqual([plovdiv]);
});

test('nothing is known in another file, nor after the file was closed', () => {
  const before = new Visits();
  before.open('/desk.rapporteur');
  before.add(plovdiv);
  const other = new Visits();
  other.open('/other.rapporteur');
  expect(other.all).toEqual([]);
  before.clear();
  other.open('/desk.rapporteur');
  expect(other.all).toEqual([]);
});

test('what can’t be read is nothing', () => {
  sessionStorage.setItem('rapporteur.visits', '{');
  const one = new Visits();
  one.open('/desk.rapporteur');
  expect(one.all).toEqual([]);
});
