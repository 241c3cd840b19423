// @vitest-environment node
import { ESLint } from 'eslint';

/** The message of the import rule for a file that would contain this import, or null. */
async function refused(filePath: string, from: string): Promise<string | null> {
  const [result] = await new ESLint().lintText(`import * as found from '${from}';\nvoid found;\n`, {
    filePath,
  });
  return result?.messages.find((message) => message.ruleId === 'no-restricted-imports')?.message ?? null;
}

test.each([
  ['src/features/agenda/x.ts', '@tauri-apps/api/core'],
  ['src/views/x.ts', '@tauri-apps/plugin-dialog'],
  ['src/lib/x.ts', '@tauri-apps/api/event'],
  ['src/features/agenda/x.ts', '$lib/ipc/bindings'],
  ['src/views/x.ts', '$lib/ipc/mock'],
  ['src/features/agenda/x.ts', '$features/meetings/select'],
  ['src/features/agenda/x.ts', '$views/frame/commands'],
  ['src/features/agenda/x.ts', '../meetings/select'],
  ['src/lib/x.ts', '$features/meetings/select'],
  ['src/lib/components/x.ts', '$lib/ipc/client'],
  ['src/lib/components/x.ts', '$lib/words'],
])('%s may not import %s', async (file, from) => {
  expect(await refused(file, from)).not.toBeNull();
});

test.each([
  ['src/lib/ipc/client.ts', '@tauri-apps/api/core'],
  ['src/features/agenda/x.ts', '$lib/ipc/client'],
  ['src/features/agenda/x.ts', '$features/agenda/days'],
  ['src/views/x.ts', '$features/agenda/days'],
])('%s may import %s', async (file, from) => {
  expect(await refused(file, from)).toBeNull();
});
