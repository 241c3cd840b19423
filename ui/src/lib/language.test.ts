import { notices } from '$lib/notices.svelte';
import { pending } from '$lib/pending';
import { setLocale } from '$paraglide/runtime';
import { speak } from './language';

vi.mock(import('$paraglide/runtime'), async (original) => ({ ...(await original()), setLocale: vi.fn() }));

test('what was typed is written before the pages begin anew in another language', async () => {
  notices.all = [];
  const order: string[] = [];
  vi.mocked(setLocale).mockImplementation(() => {
    order.push('reloaded');
  });
  let forget = pending.add(() => {
    order.push('written');
    return Promise.resolve(true);
  });
  await speak('fr');
  expect(order).toEqual(['written', 'reloaded']);
  forget();
  forget = pending.add(() => Promise.resolve(false));
  await speak('fr');
  forget();
  expect(order).toEqual(['written', 'reloaded']);
  expect(notices.all).toHaveLength(1);
});
