/** What pay is asked for in; postings in any other currency are found without saying one. At most 25. */
export const payCurrencies = [
  ...['EUR', 'USD', 'GBP', 'CHF', 'CAD', 'AUD', 'NZD', 'SEK', 'NOK', 'DKK', 'PLN', 'CZK', 'HUF', 'RON'],
  ...['BRL', 'MXN', 'INR', 'SGD', 'JPY', 'ZAR', 'ILS', 'AED', 'TRY', 'KRW', 'HKD'],
] as const
