/** Says of each step of a trial whether it works, one `PASS` or `FAIL` a line; `who`: of whom the steps are. */
export function saying(who?: string) {
  let isGood = true;
  const say = (what: string, works: () => boolean): void => {
    let failed = '';
    try {
      if (!works()) failed = ': not as it should be';
    } catch (error) {
      failed = `: ${String(error).split('\n')[0]}`;
    }
    isGood &&= failed === '';
    const step = who === undefined ? what : `${who}: ${what}`;
    process.stdout.write(`${failed === '' ? 'PASS' : 'FAIL'} ${step}${failed}\n`);
  };
  return Object.assign(say, { isGood: () => isGood });
}
