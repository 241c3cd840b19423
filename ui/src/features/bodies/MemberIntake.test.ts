import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { clearMocks, installMock } from '$lib/ipc/mock';
import { bodies, memberships, organisations } from '$lib/ipc/mock/planning-sample';
import { setLocale } from '$paraglide/runtime';
import MemberIntake from './MemberIntake.svelte';

beforeEach(() => void setLocale('fr', { reload: false }));
afterEach(() => {
  clearMocks();
  void setLocale('en', { reload: false });
});

test('a list of members is looked through in French, mended, and taken in at one stroke', async () => {
  const mock = installMock();
  const user = userEvent.setup();
  const bodyId = bodies[0]?.id ?? '';
  const member = memberships.find((one) => one.body_id === bodyId);
  const already = organisations.find((one) => one.id === member?.organisation_id)?.name ?? '';
  let closed = false;
  render(MemberIntake, { bodyId, standing: 'partner', onclose: () => (closed = true) });
  await user.click(screen.getByRole('textbox'));
  await user.paste(
    `Moldavie, membre, naguère\nNational Museums Authority of Romania\nCentre du Nord, jongleur\n${already}\nMoldavie\n`,
  );

  const cell = (named: RegExp) => screen.getByRole('combobox', { name: named });
  expect(await screen.findAllByText('nouvel État (MD)')).toHaveLength(2);
  expect(screen.getByText(/connue.: agence/)).toBeInTheDocument();
  expect(within(cell(/^Nature, ligne 3$/)).getByRole('option', { selected: true })).toHaveTextContent(
    /nouvelle.: agence/,
  );
  expect(screen.getByText(/«.naguère.» n’est pas un jour et n’est pas repris/)).toBeInTheDocument();
  expect(screen.getByText(/A déjà un statut dans cet organe.:/)).toBeInTheDocument();
  expect(screen.getByText('Figure déjà à la ligne 1.')).toBeInTheDocument();
  // The list tells it, or else it is that of all.
  expect([1, 2].map((row) => cell(new RegExp(`^Statut, ligne ${row}$`)))).toEqual([
    expect.objectContaining({ value: 'member_state' }),
    expect.objectContaining({ value: 'partner' }),
  ]);
  await user.selectOptions(screen.getByLabelText('Statut, là où la liste n’en indique pas'), 'observer');
  await waitFor(() => expect(cell(/^Statut, ligne 2$/)).toHaveValue('observer'));

  // What a choice answers isn't told any more.
  expect(screen.getByText(/«.jongleur.» n’est pas un statut/)).toBeInTheDocument();
  await user.selectOptions(cell(/^Statut, ligne 3$/), 'guest');
  expect(screen.queryByText(/jongleur.» n’est pas un statut/)).not.toBeInTheDocument();
  await user.selectOptions(cell(/^Nature, ligne 3$/), 'international');
  await user.click(screen.getByRole('button', { name: 'Écarter 2 lignes' }));
  await user.click(await screen.findByRole('button', { name: 'Reprendre 3 membres' }));
  await waitFor(() => expect(closed).toBe(true));
  const taken = mock.calls.find(({ command }) => command === 'take_in_members')?.args;
  expect(taken).toMatchObject({
    bodyId,
    standing: 'observer',
    rows: [
      { name: 'Moldavie', country: 'MD', kind: 'state', standing: 'member_state' },
      { name: 'NMA', organisation_id: 'o-museums-2', standing: null },
      { name: 'Centre du Nord', organisation_id: null, kind: 'international', standing: 'guest' },
    ],
  });
});

test('a day that can’t be read is not left out: the list waits for it, and keys typed elsewhere don’t take it in', async () => {
  const mock = installMock();
  const user = userEvent.setup();
  const bodyId = bodies[0]?.id ?? '';
  render(MemberIntake, { bodyId, standing: 'partner', onclose: () => undefined });
  await user.click(screen.getByRole('textbox'));
  await user.paste('Moldavie\n');
  const since = await screen.findByRole('textbox', { name: 'Depuis, ligne 1' });
  await user.type(since, '31 juin 2014');
  await user.keyboard('{Control>}{Enter}{/Control}');
  await waitFor(() => expect(since).toHaveAttribute('aria-invalid', 'true'));
  await user.click(screen.getByRole('button', { name: 'Reprendre 1 membre' }));
  await waitFor(() => expect(since).toHaveFocus());
  expect(mock.calls.some(({ command }) => command === 'take_in_members')).toBe(false);
  await user.clear(since);
  await user.type(since, '30 juin 2014');
  const beside = document.createElement('textarea');
  document.body.append(beside);
  beside.focus();
  await user.keyboard('{Control>}{Enter}{/Control}');
  beside.remove();
  since.focus();
  await user.keyboard('{Control>}{Enter}{/Control}');
  await waitFor(() =>
    expect(mock.calls.filter(({ command }) => command === 'take_in_members')).toMatchObject([
      { args: { rows: [{ name: 'Moldavie', since: '2014-06-30' }] } },
    ]),
  );
});
