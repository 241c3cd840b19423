/** The window on invented data, for `vite --mode mock`. Never part of the application. */
import { installMock } from '$lib/ipc/mock';

const asked = new URLSearchParams(location.search);
installMock({
  closed: asked.has('closed'),
  empty: asked.has('empty'),
  many: Number(asked.get('many') ?? 0),
  failing: asked.get('failing'),
});
await import('./main');
