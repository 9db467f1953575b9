import fc from 'fast-check';

/** The same random cases in every run, so that a red build is red for everybody; another seed with IRT_SEED. */
fc.configureGlobal({ seed: Number(process.env['IRT_SEED'] ?? 4301) });
