/** A date alone is good through its last moment anywhere, which is noon of the day after in UTC (UTC−12). */
export function expiryOf(validThrough: string | null): Date | null {
  if (validThrough === null) return null
  const isDateOnly = /^\d{4}-\d{2}-\d{2}$/.test(validThrough)
  const moment = new Date(isDateOnly ? `${validThrough}T23:59:59.999-12:00` : validThrough)
  return Number.isNaN(moment.getTime()) ? null : moment
}
