/** As people write numbers: +31 (0)50-123 45 67. Short ones, such as 112, count too. */
export const isPhone = (typed: string): boolean =>
  /^\+?[\d\s()./-]+$/.test(typed) && typed.replace(/\D/g, '').length >= 3

/** The number as a telephone takes it: the (0) of an international number is not dialled. */
export const dialled = (phone: string): string =>
  `tel:${phone.replace('(0)', phone.trim().startsWith('+') ? '' : '0').replace(/[^\d+]/g, '')}`
