/** What a line under the title may name beside the organization, lower case: departments and labels, none of them a firm. */
export const DEPARTMENT_WORDS: readonly string[] = [
  ...['engineering', 'product', 'design', 'data', 'marketing', 'sales', 'finance', 'operations', 'people', 'legal'],
  ...['hr', 'human resources', 'it', 'information technology', 'customer success', 'customer support', 'support'],
  ...['business', 'administration', 'research', 'r&d', 'research and development', 'security', 'analytics', 'growth'],
  ...['logistics', 'production', 'manufacturing', 'quality', 'procurement', 'communications', 'education', 'health'],
  ...[
    'healthcare',
    'nursing',
    'accounting',
    'controlling',
    'vertrieb',
    'technik',
    'verwaltung',
    'produktion',
    'einkauf',
  ],
  ...['personal', 'entwicklung', 'ingénierie', 'ventes', 'commercial', 'ressources humaines', 'ventas', 'ingeniería'],
  ...['new', 'urgent', 'featured', 'job', 'vacancy', 'open', 'now hiring', 'careers', 'apply now', 'job description'],
]

/** "Customer Team", "Tech department": part of an organization, not one. */
export const DEPARTMENT_ENDS =
  /\b(?:team|department|dept\.?|division|unit|group|abteilung|bereich|équipe|equipo|direction)$/iu

/** What follows a firm's name by law. */
export const LEGAL_FORMS =
  /(?:^|[\s,])(?:gmbh(?: & co\.? kg)?|ag|se|kg|ug|e\.?\s?v\.?|inc\.?|llc|llp|ltd\.?|limited|plc|corp\.?|corporation|co\.|s\.?a\.?s?|sarl|s\.?l\.?u?|s\.?r\.?l\.?|s\.?p\.?a\.?|b\.?v\.?|n\.?v\.?|as|asa|a\/s|aps|ab|oy|oyj|k\.?k\.?|pty(?: ltd)?|sp\. z o\.o\.|d\.o\.o\.|a\.s\.|s\.r\.o\.)\.?$/iu

/** Words that organizations carry in their names and places do not. */
export const ORGANIZATION_NOUNS =
  /&|(?<!\p{L})(?:bank|hotel|hospital|hospitals|clinic|clinics|klinik\w*|klinikum|school|schule|école|escuela|college|university|universität|université|universidad|institute|institut|museum|foundation|stiftung|fondation|council|trust|group|gruppe|groupe|grupo|holdings?|company|labs?|laboratories|software|systems?|technolog(?:y|ies)|solutions|studios?|agency|agentur|agence|consulting|partners|services|industries|logistics|energy|energie|energía|health|healthcare|pharma|insurance|capital|media|foods?|motors|airlines|restaurants?|bakery|atelier)(?!\p{L})/iu
