/** One part of a meeting over the mock, without the window around it. */
import { cleanup, render, screen } from '@testing-library/svelte';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import axe from 'axe-core';
import { exports } from '$lib/exports.svelte';
import { clearMocks, installMock, type Mock } from '$lib/ipc/mock';
import { notices } from '$lib/notices.svelte';
import { pending } from '$lib/pending';
import type { MeetingPart } from '$lib/routes';
import MeetingWorkspace from '$views/meeting/MeetingWorkspace.svelte';

export interface OpenPart {
  mock: Mock;
  user: UserEvent;
  /** What was asked of the desktop application by this command, in order. */
  calls: (command: string) => Record<string, unknown>[];
}

export async function openPart(part: MeetingPart, id = 'm-meridian-12'): Promise<OpenPart> {
  const mock = installMock();
  notices.all = [];
  exports.all = [];
  const main = document.createElement('main');
  document.body.replaceChildren(main);
  render(MeetingWorkspace, { target: main, props: { id, part } });
  await screen.findByRole('tabpanel');
  const calls = (command: string) =>
    mock.calls.filter((call) => call.command === command).map((call) => call.args);
  return { mock, user: userEvent.setup(), calls };
}

/** What a line still holds is written while there is somebody to write it; else the next test would find it refused. */
export async function closePart(): Promise<void> {
  cleanup();
  await pending.settle();
  clearMocks();
}

/** Colours need a real window; jsdom computes none. */
export async function faultless(): Promise<void> {
  const { violations } = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } });
  expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
}
