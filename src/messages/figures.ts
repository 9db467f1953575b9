/**
 * Figures as a language groups and points them. Whole ones, which nearly all are, are grouped here: a formatter takes
 * longer to make than a screen, and is made for the first one with decimals.
 */
export function figuresOf(language: 'vi' | 'en', decimals: number): (value: number) => string {
  const mark = { vi: '.', en: ',' }[language];
  let format: Intl.NumberFormat | undefined;
  return (value) => {
    if (Number.isSafeInteger(value)) return String(value).replace(/\B(?=(?:\d{3})+$)/g, mark);
    format ??= new Intl.NumberFormat(language, { maximumFractionDigits: decimals });
    return format.format(value);
  };
}
