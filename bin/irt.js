#!/usr/bin/env node
import { fileURLToPath } from 'node:url';
import { run } from '../dist/main.js';

process.exitCode = await run(process, fileURLToPath(new URL('..', import.meta.url)));
