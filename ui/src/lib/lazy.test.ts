import { Lazy } from './lazy.svelte';

test('code that could not be read says so, and is asked for again', async () => {
  let isThere = false;
  const code = new Lazy(() => (isThere ? Promise.resolve('code') : Promise.reject(new Error('gone'))));
  await code.fetch();
  expect([code.failed, code.current]).toEqual([true, undefined]);
  isThere = true;
  await code.fetch();
  expect([code.failed, code.current]).toEqual([false, 'code']);
});
