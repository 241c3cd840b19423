import { Refusal, type Saying } from '$lib/ipc/client';
import { setLocale } from '$paraglide/runtime';

afterEach(() => void setLocale('en', { reload: false }));

const english = { code: 'needed', message: 'English words.', hint: 'An English hint.', field: null };

test('a refusal is told in the window’s language, with the nouns, fields and roles that it names', () => {
  void setLocale('fr', { reload: false });
  const said = (saying: Saying) => new Refusal({ ...english, saying }).message.replace(/\s/g, ' ');
  expect(
    said({
      is: 'needed',
      kind: 'organisation',
      holders: [
        { kind: 'meeting', count: 2 },
        { kind: 'section', count: 1 },
      ],
    }),
  ).toBe(
    'Pas retiré (organisation), car nécessaire à : réunions (2), sections rédigées du procès-verbal (1). ' +
      'Videz, modifiez ou retirez d’abord ces éléments.',
  );
  expect(said({ is: 'blank', field: 'title' })).toBe('À remplir : titre.');
  expect(said({ is: 'not_your_role', needed: 'chair', role: 'press_officer' })).toBe(
    'Cela revient au rôle présidence ; vous travaillez comme attaché de presse. ' +
      'Si c’est à vous de le faire, choisissez « présidence » sous « Vous travaillez comme ».',
  );
  expect(said({ is: 'cant_be_undone', operation: 'approve_minutes' })).toBe(
    'Cette étape est définitive et ne peut être annulée : approuver le procès-verbal.',
  );
  expect(said({ is: 'still_placed', kind: 'decision', part: 'opening', title: '' })).toContain(
    '(décision), sous : Ouverture.',
  );
  expect(said({ is: 'disk_full', path: '/tmp/a.rapporteur' })).toContain('« /tmp/a.rapporteur »');
});

test('what is possible instead is named, and an embargo’s end by the reader’s clock', () => {
  void setLocale('fr', { reload: false });
  const said = (saying: Saying) => new Refusal({ ...english, saying }).message.replace(/\s/g, ' ');
  expect(
    said({ is: 'move_not_open', at: { of: 'meeting', status: 'planned', open: ['convene', 'cancel'] } }),
  ).toBe('Impossible à l’état « prévue ». Possible à présent : Convoquer, Annuler la réunion.');
  expect(said({ is: 'move_not_open', at: { of: 'minutes', status: 'approved', open: [] } })).toContain(
    'aucune étape',
  );
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const until = '2026-10-16T09:00:00Z';
  const there = said({ is: 'embargoed', embargo: { until, zone: 'Pacific/Chatham' } });
  expect(there).toContain('à votre heure, 16 octobre 2026 à 22:45 (Pacific/Chatham)');
  expect(said({ is: 'embargoed', embargo: { until, zone: own } })).not.toContain('à votre heure');
});

test('why a text can’t go along is told with it', () => {
  const lost = { is: 'text_cant_go_along', kind: 'release', title: 'Gold' } as const;
  const said = (saying: Saying) => new Refusal({ ...english, saying }).message;
  expect(said({ ...lost, why: { is: 'kept_file_gone' } })).toMatch(
    /“Gold” \(press release\)\. .*out of the trash\.$/,
  );
  expect(said({ ...lost, why: null })).toMatch(/\(press release\)\.$/);
});

test('the whole of it is in one language: an English hint goes with English words', () => {
  void setLocale('fr', { reload: false });
  const told = new Refusal({ ...english, saying: { is: 'no_reason' } });
  expect([told.message, told.hint]).toEqual(['Dites pourquoi\u202f; le motif est conservé.', null]);
  const untold = new Refusal(english);
  expect([untold.message, untold.hint]).toEqual(['English words.', 'An English hint.']);
});
