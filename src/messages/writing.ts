/** How texts of any language are put together. */
export const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
export const list = (items: readonly string[]): string => items.join(', ');
