/** The form of a store this program writes; a greater one is only read. */
export const STORE_VERSION = 1;

/** `irt.yaml`: what a store says of itself. All of it may be absent. */
export interface Config {
  version?: number | undefined;
  province?: string | undefined;
  lang?: 'vi' | 'en' | undefined;
  /** Writing is allowed although other hosts may reach the folder and do not see the lock. */
  sharedFolderOk?: boolean | undefined;
  /** Catalogues of duties that are judged, by id. */
  catalogues: string[];
  /** Options of duties the province sets otherwise, by duty id. */
  duties: Record<string, Record<string, unknown>>;
}

/** What holds where a store says nothing. */
export const defaultConfig = (): Config => ({ catalogues: ['directive-18'], duties: {} });

const isMap = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether a setting that is written is right. `configSchema` says the same, and what is wrong; a test holds the two together. */
const isRight: { readonly [K in keyof Config]-?: (value: unknown) => boolean } = {
  version: (value) => Number.isSafeInteger(value) && Number(value) > 0,
  province: (value) => typeof value === 'string' && value !== '',
  lang: (value) => value === 'vi' || value === 'en',
  sharedFolderOk: (value) => typeof value === 'boolean',
  catalogues: (value) =>
    Array.isArray(value) && value.length > 0 && value.every((id) => typeof id === 'string'),
  duties: (value) => isMap(value) && Object.values(value as object).every(isMap),
};

export const isSetting = (name: string): name is keyof Config => Object.hasOwn(isRight, name);

/** Settings of which none is wrong or empty; undefined where there is one, and only the schema can tell. */
export function plainConfig(written: Readonly<Record<string, unknown>>): Config | undefined {
  const areRight = Object.entries(written).every(([name, value]) => isSetting(name) && isRight[name](value));
  return areRight ? { ...defaultConfig(), ...written } : undefined;
}
