#!/usr/bin/env node
const { join } = require('node:path');
const { start } = require('../dist/start.cjs');

start(process, join(__dirname, '..')).then((code) => {
  process.exitCode = code;
});
