const DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i;

/** Windows opens a device under these names, whatever the ending and the case: no file or folder can be called so. */
export const isWindowsDevice = (name: string): boolean => DEVICE.test(name);
