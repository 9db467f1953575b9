import { openYamlStore } from '../../src/store/yaml/store.js';
import { storeContract } from './contract.js';
import { folderWith } from './support.js';

storeContract('yaml', () => openYamlStore(folderWith({})));
