import { join } from 'node:path';
import type { Messages } from '../messages/messages.js';
import { show } from '../render/show.js';
import { openShipped } from '../store/shipped-catalogues.js';
import type { Installed } from './installed.js';

/** Characters of the build's name that tell it from every other. */
const ENOUGH = 12;

/** What runs here, for who asks for more than the version: the build, the catalogues that came with it, the runtime. */
export async function aboutProgram(
  { home, build }: Installed,
  version: string,
  proc: NodeJS.Process,
  { say }: Messages,
): Promise<string> {
  const shipped = await openShipped(join(home, 'data', 'catalogue'), join(home, 'dist', 'catalogue'));
  const editions = shipped.ids.map((id) => {
    const reading = shipped.read(id);
    return { id, edition: 'value' in reading ? reading.value.edition : null };
  });
  const name = build?.replace(/\W/gu, '').slice(0, ENOUGH) ?? null;
  const runtime = `Node.js ${proc.versions.node}, ${proc.platform}-${proc.arch}, ${show(proc.execPath)}`;
  return [version, ...say.about({ build: name, editions, runtime, home: show(home) })].join('\n');
}
