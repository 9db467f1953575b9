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

/**
 * A share in percent to one decimal, whole ones too, since they are read beside others: 64,0 beside 62,7. Nothing but
 * none is 0 and nothing but all is 100.
 */
export function percentOf(language: 'vi' | 'en', part: number, whole: number): string {
  const percent = (part / whole) * 100;
  if (percent === 0 || percent === 100) return String(percent);
  const shown = percent > 0 && percent < 100 ? Math.min(99.9, Math.max(0.1, percent)) : percent;
  return shown.toFixed(1).replace('.', language === 'vi' ? ',' : '.');
}
