import { describe, expect, it } from 'vitest';
import { programPath } from '../../src/cli/program-path.js';

const find = (platform: NodeJS.Platform, path: string, ...there: string[]) =>
  programPath('git', { path, platform, isProgram: (file) => there.includes(file) });

describe('a program is found by its whole path', () => {
  it.each([
    ['linux', '/usr/local/bin:/usr/bin', ['/usr/bin/git'], '/usr/bin/git'],
    ['linux', '/a:/b', ['/a/git', '/b/git'], '/a/git'],
    ['linux', ':.:bin:/usr/bin', ['git', './git', 'bin/git', '/git'], undefined],
    ['linux', '', ['git', '/git'], undefined],
    ['darwin', '/opt/git bin', ['/opt/git bin/git'], '/opt/git bin/git'],
    [
      'win32',
      'C:\\Windows;C:\\Program Files\\Git\\cmd',
      ['C:\\Program Files\\Git\\cmd\\git.exe'],
      'C:\\Program Files\\Git\\cmd\\git.exe',
    ],
    [
      'win32',
      '"C:\\Program Files\\Git\\cmd"',
      ['C:\\Program Files\\Git\\cmd\\git.exe'],
      'C:\\Program Files\\Git\\cmd\\git.exe',
    ],
    ['win32', '\\\\may-chu\\git', ['\\\\may-chu\\git\\git.exe'], '\\\\may-chu\\git\\git.exe'],
    [
      'win32',
      ';.;tools;C:tools;\\tools',
      ['git.exe', 'tools\\git.exe', 'C:tools\\git.exe', '\\tools\\git.exe', '.\\git.exe'],
      undefined,
    ],
    // What cmd.exe would run by its own rules is no program to start.
    ['win32', 'C:\\a', ['C:\\a\\git.bat', 'C:\\a\\git'], undefined],
  ] as const)('%s, PATH %s', (platform, path, there, found) => {
    expect(find(platform, path, ...there)).toBe(found);
  });
});
