import type { RecordOf } from '../../domain/kinds/index.js';
import { localSystems } from './systems-local.js';
import { platforms } from './systems-platforms.js';
import { sectors } from './systems-sectors.js';

export const systems: readonly RecordOf<'system'>[] = [...platforms, ...sectors, ...localSystems];
