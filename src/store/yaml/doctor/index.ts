import { access } from './access.js';
import { caseTwins } from './case.js';
import { catalogues } from './catalogues.js';
import { clock } from './clock.js';
import { encoding } from './encoding.js';
import { endings } from './endings.js';
import { git } from './git.js';
import { history } from './history.js';
import { journal } from './journal.js';
import { links } from './links.js';
import { lock } from './lock.js';
import { merging } from './merging.js';
import { modes } from './modes.js';
import { network } from './network.js';
import { node } from './node.js';
import type { Probe } from './probe.js';
import { temporaries } from './temporaries.js';
import { unread } from './unread.js';
import { zone } from './zone.js';

/** All probes, in the order they are shown: the machine, the folder, what a crash left, the files. */
export const probes: readonly Probe[] = [
  clock,
  zone,
  node,
  catalogues,
  network,
  access,
  modes,
  lock,
  journal,
  temporaries,
  history,
  links,
  encoding,
  endings,
  unread,
  caseTwins,
  git,
  merging,
];
