import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { clearMocks, installMock } from '$lib/ipc/mock';
import { setLocale } from '$paraglide/runtime';
import Intake from './Intake.svelte';

beforeEach(() => void setLocale('fr', { reload: false }));
afterEach(() => {
  clearMocks();
  void setLocale('en', { reload: false });
});

const pasted = 'Name\tDelegation\tDiet\nMs Irina Cazacu\tMoldova\n\tMoldova\nMr Ion Cazacu\tMoldova';

test('a list is looked through in French, down to why a row isn’t taken', async () => {
  const mock = installMock();
  const user = userEvent.setup();
  const { container } = render(Intake, { meetingId: null, onclose: () => undefined });
  const plain = () => container.textContent.replace(/\s+/g, ' ');
  await user.click(screen.getByRole('textbox'));
  await user.paste(pasted);
  await screen.findByText('Il n’y a pas de nom dans cette ligne.');
  expect(plain()).toContain('Non repris : « Diet ».');
  expect(plain()).toContain('« Moldova » ne figure pas parmi les organisations et reste en toutes lettres.');

  // The one without a name is left out; who stands there twice is told when the rows are looked at again.
  await user.click(screen.getByRole('button', { name: /^Écarter.*ligne 2$/ }));
  await user.type(screen.getByDisplayValue('Ion'), 'el');
  await user.tab();
  await screen.findByText('Figure déjà à la ligne 1.');
  expect(plain()).not.toMatch(/\b(?:row|name|is|isn’t|isn't|stands|already|known|taken)\b/i);

  await user.click(screen.getByRole('button', { name: /^Écarter.*ligne 2$/ }));
  mock.failures.set('take_in', {
    code: 'row_not_taken',
    message: 'Row 1 (Ms Irina Cazacu) can’t be taken in.',
    hint: 'Correct the row or leave it out',
    field: null,
    saying: { is: 'row_not_taken', row: 1, who: 'Ms Irina Cazacu', problems: [{ is: 'known_already' }] },
  });
  await user.click(screen.getByRole('button', { name: /^Reprendre/ }));
  expect(await screen.findByRole('alert')).toHaveTextContent(
    /Ms Irina Cazacu.*Cette personne est déjà connue\./,
  );
  expect(screen.getByRole('alert')).not.toHaveTextContent('Correct');
});
