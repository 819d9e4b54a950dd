/**
 * First-level regions by country: GeoNames' admin1 code, English name, other names ("=" between them). The codes tie the
 * gazetteer's cities to their region; regions without a code are counties that postings name.
 */
export const REGIONS: Readonly<Record<string, string>> = {
  US: 'AL Alabama|AK Alaska|AZ Arizona|AR Arkansas|CA California|CO Colorado|CT Connecticut|DE Delaware|DC District of Columbia|FL Florida|GA Georgia|HI Hawaii|ID Idaho|IL Illinois|IN Indiana|IA Iowa|KS Kansas|KY Kentucky|LA Louisiana|ME Maine|MD Maryland|MA Massachusetts|MI Michigan|MN Minnesota|MS Mississippi|MO Missouri|MT Montana|NE Nebraska|NV Nevada|NH New Hampshire|NJ New Jersey|NM New Mexico|NY New York|NC North Carolina|ND North Dakota|OH Ohio|OK Oklahoma|OR Oregon|PA Pennsylvania|RI Rhode Island|SC South Carolina|SD South Dakota|TN Tennessee|TX Texas|UT Utah|VT Vermont|VA Virginia|WA Washington=Washington State|WV West Virginia|WI Wisconsin|WY Wyoming|PR Puerto Rico',
  GB: 'ENG England|SCT Scotland|WLS Wales|NIR Northern Ireland',
  DE: '01 Baden-Württemberg|02 Bavaria=Bayern|03 Bremen|04 Hamburg|05 Hesse=Hessen|06 Lower Saxony=Niedersachsen|07 North Rhine-Westphalia=Nordrhein-Westfalen=NRW|08 Rhineland-Palatinate=Rheinland-Pfalz|09 Saarland|10 Schleswig-Holstein|11 Brandenburg|12 Mecklenburg-Western Pomerania=Mecklenburg-Vorpommern|13 Saxony=Sachsen|14 Saxony-Anhalt=Sachsen-Anhalt|15 Thuringia=Thüringen|16 Berlin',
  AT: '01 Burgenland|02 Carinthia=Kärnten|03 Lower Austria=Niederösterreich|04 Upper Austria=Oberösterreich|05 Salzburg|06 Styria=Steiermark|07 Tyrol=Tirol|08 Vorarlberg|09 Vienna=Wien',
  CH: 'AG Aargau|AI Appenzell Innerrhoden|AR Appenzell Ausserrhoden|BE Bern|BL Basel-Landschaft|BS Basel-Stadt|FR Fribourg|GE Geneva=Genève|GL Glarus|GR Graubünden=Grisons|JU Jura|LU Lucerne=Luzern|NE Neuchâtel|NW Nidwalden|OW Obwalden|SG St. Gallen=Sankt Gallen|SH Schaffhausen|SO Solothurn|SZ Schwyz|TG Thurgau|TI Ticino=Tessin|UR Uri|VD Vaud=Waadt|VS Valais=Wallis|ZG Zug|ZH Zurich=Zürich',
  FR: '11 Île-de-France|24 Centre-Val de Loire|27 Bourgogne-Franche-Comté|28 Normandy=Normandie|32 Hauts-de-France|44 Grand Est|52 Pays de la Loire|53 Brittany=Bretagne|75 Nouvelle-Aquitaine|76 Occitanie|84 Auvergne-Rhône-Alpes|93 Provence-Alpes-Côte d’Azur=PACA|94 Corsica=Corse',
  ES: '07 Balearic Islands=Islas Baleares=Baleares|27 La Rioja|29 Community of Madrid=Comunidad de Madrid|31 Murcia=Región de Murcia|32 Navarre=Navarra|34 Asturias|39 Cantabria|51 Andalusia=Andalucía|52 Aragon=Aragón|53 Canary Islands=Islas Canarias=Canarias|54 Castilla-La Mancha|55 Castile and León=Castilla y León|56 Catalonia=Cataluña=Catalunya|57 Extremadura|58 Galicia|59 Basque Country=País Vasco=Euskadi|60 Valencian Community=Comunidad Valenciana=Comunitat Valenciana',
  IT: '01 Abruzzo|02 Basilicata|03 Calabria|04 Campania|05 Emilia-Romagna|06 Friuli Venezia Giulia|07 Lazio|08 Liguria|09 Lombardy=Lombardia|10 Marche|11 Molise|12 Piedmont=Piemonte|13 Apulia=Puglia|14 Sardinia=Sardegna|15 Sicily=Sicilia|16 Tuscany=Toscana|17 Trentino-South Tyrol=Trentino-Alto Adige|18 Umbria|19 Aosta Valley=Valle d’Aosta|20 Veneto',
  NL: '01 Drenthe|02 Friesland|03 Gelderland|04 Groningen|05 Limburg|06 North Brabant=Noord-Brabant|07 North Holland=Noord-Holland|09 Utrecht|10 Zeeland|11 South Holland=Zuid-Holland|15 Overijssel|16 Flevoland',
  BE: 'VLG Flanders=Flemish Region=Vlaanderen|WAL Wallonia=Walloon Region=Wallonie|BRU Brussels Region=Brussels-Capital Region',
  PT: '14 Lisbon District=Lisboa District|17 Porto District|08 Faro District=Algarve|04 Braga District',
  PL: '72 Lower Silesian=Dolnośląskie|77 Lesser Poland=Małopolskie=Lesser Poland Voivodeship|78 Masovian=Mazowieckie=Mazovia=Masovian Voivodeship|82 Pomeranian=Pomorskie|83 Silesian=Śląskie|86 Greater Poland=Wielkopolskie|74 Łódź Voivodeship=Łódzkie',
  SE: '26 Stockholm County=Stockholms län|27 Skåne=Scania=Skåne County|28 Västra Götaland|12 Kronoberg',
  CA: '01 Alberta=AB|02 British Columbia=BC|03 Manitoba=MB|04 New Brunswick=NB|05 Newfoundland and Labrador=NL|07 Nova Scotia=NS|08 Ontario=ON|09 Prince Edward Island|10 Quebec=Québec=QC|11 Saskatchewan=SK|12 Yukon|13 Northwest Territories|14 Nunavut',
  AU: '01 Australian Capital Territory=ACT|02 New South Wales=NSW|03 Northern Territory|04 Queensland=QLD|05 South Australia|06 Tasmania|07 Victoria=VIC|08 Western Australia',
  IN: '02 Andhra Pradesh|07 Delhi|09 Gujarat|10 Haryana|13 Kerala|16 Maharashtra|19 Karnataka|25 Tamil Nadu|28 West Bengal|36 Uttar Pradesh|40 Telangana',
}

/** Counties that postings name, by the nation they lie in. */
export const COUNTIES: Readonly<Record<string, string>> = {
  England:
    'Bedfordshire|Berkshire|Buckinghamshire|Cambridgeshire|Cheshire|Cornwall|Cumbria|Derbyshire|Devon|Dorset|County Durham|East Sussex|West Sussex|Sussex|Essex|Gloucestershire|Greater London|Greater Manchester|Hampshire|Herefordshire|Hertfordshire|Isle of Wight|Kent|Lancashire|Leicestershire|Lincolnshire|Merseyside|Norfolk|North Yorkshire|South Yorkshire|West Yorkshire|Yorkshire|Northamptonshire|Northumberland|Nottinghamshire|Oxfordshire|Rutland|Shropshire|Somerset|Staffordshire|Suffolk|Surrey|Tyne and Wear|Warwickshire|West Midlands|East Midlands|Wiltshire|Worcestershire|South East England|South West England|North West England|North East England',
  Scotland: 'Aberdeenshire|Fife|Highland|Lanarkshire|Lothian|Midlothian|Perthshire|Stirlingshire',
  Wales: 'Gwent|Gwynedd|Powys|Pembrokeshire|Carmarthenshire|South Glamorgan',
  'Northern Ireland': 'County Antrim|County Down|County Armagh|County Tyrone',
}

/** English name of a city, then the names that postings and people use for it. Keyed by country. */
export const CITY_NAMES: Readonly<Record<string, string>> = {
  DE: 'Munich=München=Muenchen=Monaco di Baviera|Cologne=Köln=Koeln|Nuremberg=Nürnberg|Hanover=Hannover|Düsseldorf=Duesseldorf=Dusseldorf|Frankfurt=Frankfurt am Main=Frankfurt/Main|Brunswick=Braunschweig|Garching=Garching bei München|Freiburg=Freiburg im Breisgau=Freiburg',
  AT: 'Vienna=Wien=Vienne|Graz|Linz|Salzburg|Innsbruck',
  CH: 'Zurich=Zürich=Zuerich|Geneva=Genève=Genf=Ginevra|Basel=Bâle=Basle|Bern=Berne|Lucerne=Luzern|St. Gallen=Sankt Gallen=St Gallen|Lausanne',
  IT: 'Rome=Roma|Milan=Milano=Mailand|Turin=Torino|Florence=Firenze|Naples=Napoli|Venice=Venezia|Genoa=Genova|Padua=Padova|Bologna',
  PT: 'Lisbon=Lisboa=Lissabon=Lisbonne|Porto=Oporto',
  ES: 'Madrid|Barcelona|Seville=Sevilla|Valencia=València|Zaragoza=Saragossa|Bilbao=Bilbo|A Coruña=La Coruña=Coruña|Málaga=Malaga|Palma=Palma de Mallorca|San Sebastián=Donostia',
  NL: "The Hague=Den Haag='s-Gravenhage|'s-Hertogenbosch=Den Bosch|Amsterdam|Rotterdam|Utrecht|Eindhoven",
  BE: 'Brussels=Bruxelles=Brussel=Brüssel|Antwerp=Antwerpen=Anvers|Ghent=Gent=Gand|Bruges=Brugge|Leuven=Louvain|Liège=Luik|Mechelen=Malines|Kortrijk=Courtrai',
  PL: 'Warsaw=Warszawa=Warschau=Varsovie|Kraków=Cracow=Krakau=Krakow|Wrocław=Wroclaw=Breslau|Gdańsk=Gdansk|Poznań=Poznan|Łódź=Lodz|Katowice|Szczecin|Tricity=Trójmiasto',
  CZ: 'Prague=Praha=Prag|Brno=Brünn|Pilsen=Plzeň',
  SK: 'Bratislava',
  HU: 'Budapest',
  RO: 'Bucharest=București=Bucuresti=Bukarest|Cluj-Napoca=Cluj|Iași=Iasi|Timișoara=Timisoara',
  BG: 'Sofia=София',
  GR: 'Athens=Athina=Αθήνα=Athen|Thessaloniki',
  IE: 'Dublin|Cork|Galway=Gaillimh|Limerick=Luimneach|Waterford',
  PH: 'Makati=Makati City|Taguig=Taguig City|Manila',
  DK: 'Copenhagen=København=Kopenhagen=Koebenhavn|Aarhus=Århus|Aalborg=Ålborg',
  SE: 'Gothenburg=Göteborg=Goteborg|Malmö=Malmo|Stockholm|Uppsala',
  NO: 'Oslo|Bergen|Trondheim',
  FI: 'Helsinki=Helsingfors|Espoo=Esbo|Tampere=Tammerfors|Turku=Åbo|Oulu=Uleåborg|Vantaa=Vanda',
  EE: 'Tallinn',
  LV: 'Riga=Rīga',
  LT: 'Vilnius=Wilno|Kaunas',
  UA: 'Kyiv=Kiev|Lviv=Lvov|Kharkiv=Kharkov|Odesa=Odessa',
  RS: 'Belgrade=Beograd|Novi Sad',
  HR: 'Zagreb',
  LU: 'Luxembourg City=Luxemburg Stadt',
  RU: 'Moscow=Moskva|Saint Petersburg=St. Petersburg Russia',
  TR: 'Istanbul=İstanbul',
  IL: 'Tel Aviv=Tel Aviv-Yafo=Tel-Aviv|Jerusalem',
  AE: 'Dubai|Abu Dhabi',
  IN: 'Bengaluru=Bangalore|Mumbai=Bombay|Chennai=Madras|Kolkata=Calcutta|Gurugram=Gurgaon|New Delhi=Delhi|Hyderabad|Pune|Noida',
  VN: 'Ho Chi Minh City=Hồ Chí Minh=TP HCM=TP.HCM=HCMC=Saigon=Sài Gòn|Hanoi=Hà Nội=Ha Noi|Da Nang=Đà Nẵng',
  CN: 'Beijing=Peking|Shanghai|Shenzhen|Guangzhou',
  JP: 'Tokyo|Osaka',
  KR: 'Seoul=서울',
  HK: 'Hong Kong',
  SG: 'Singapore=Singapur',
  BR: 'São Paulo=Sao Paulo|Rio de Janeiro=Rio',
  MX: 'Mexico City=Ciudad de México=CDMX',
  CA: 'Montreal=Montréal|Quebec City=Ville de Québec=Québec|Toronto|Vancouver',
  AU: 'Sydney|Melbourne|Brisbane|Perth|Adelaide|Canberra',
  GB: 'London=Londres=Londen=Londra=Lontoo|Edinburgh=Edimbourg|Birmingham|Manchester|Newcastle upon Tyne=Newcastle|Hull=Kingston upon Hull',
  US: 'New York=New York City=NYC|Washington=Washington, D.C.=Washington D.C.=Washington, DC=Washington DC=D.C.|San Francisco=SF|Los Angeles|St. Louis=Saint Louis=St Louis|Saint Paul=St. Paul=St Paul|Philadelphia=Philly|Las Vegas|Salt Lake City=Salt Lake=SLC|Minneapolis',
}

/** Parts of a city, by the city's English name: a role in Brooklyn is in New York. */
export const CITY_PARTS: Readonly<Record<string, string>> = {
  'New York':
    'Manhattan|Brooklyn|Queens|Bronx|The Bronx|Staten Island|Greater New York City Area|New York City Metropolitan Area|New York Metropolitan Area',
  London:
    'Central London|Greater London Area|City of London|Shoreditch|Hammersmith|Chiswick|Vauxhall|Canary Wharf|Soho|Farringdon|Camden Town|Clerkenwell|Hackney|Southwark|Islington|Paddington|Wimbledon',
  Boston: 'Greater Boston|Greater Boston Area',
  Chicago: 'Greater Chicago|Greater Chicago Area',
  Seattle: 'Greater Seattle|Greater Seattle Area',
  'Los Angeles': 'Hollywood|Greater Los Angeles Area|Greater Los Angeles',
  Philadelphia: 'Greater Philadelphia|Greater Philadelphia Area',
  Atlanta: 'Greater Atlanta Area|Greater Atlanta',
  Denver: 'Greater Denver Area',
  Paris: 'La Défense|La Defense|Greater Paris Metropolitan Region',
  Berlin: 'Berlin-Mitte|Kreuzberg|Prenzlauer Berg|Berlin Metropolitan Area',
  Munich: 'Munich Metropolitan Area|Greater Munich Metropolitan Area',
}

/** Metropolitan areas that span cities: their name (others after "="), region and country, then their cities. */
export const METROPOLITAN_AREAS: readonly { names: string; region: string; country: string; cities: string }[] = [
  {
    names: 'San Francisco Bay Area=Bay Area=SF Bay Area=Silicon Valley=the Valley Area',
    region: 'California',
    country: 'US',
    cities:
      'San Francisco|Oakland|San Jose|Palo Alto|Mountain View|Sunnyvale|Santa Clara|Cupertino|Menlo Park|Redwood City|San Mateo|Foster City|Burlingame|South San Francisco|Fremont|Berkeley|Emeryville|Milpitas|Los Gatos|San Bruno|Pleasanton|San Ramon|Walnut Creek|Hayward|San Carlos|Campbell|Belmont|San Rafael|Alameda|Concord',
  },
  {
    names: 'Research Triangle=Raleigh-Durham=Raleigh-Durham, North Carolina Area',
    region: 'North Carolina',
    country: 'US',
    cities: 'Raleigh|Durham|Chapel Hill|Cary|Morrisville',
  },
  {
    names: 'Dallas-Fort Worth=Dallas/Fort Worth=Dallas/Fort Worth Area=DFW',
    region: 'Texas',
    country: 'US',
    cities: 'Dallas|Fort Worth|Plano|Irving|Frisco|Arlington|Richardson',
  },
  {
    names: 'Twin Cities=Greater Minneapolis-St. Paul Area',
    region: 'Minnesota',
    country: 'US',
    cities: 'Minneapolis|Saint Paul|Bloomington|Eden Prairie|Plymouth',
  },
  {
    names: 'Orange County',
    region: 'California',
    country: 'US',
    cities: 'Irvine|Anaheim|Santa Ana|Newport Beach|Costa Mesa|Tustin|Orange|Fullerton',
  },
  { names: 'Randstad', region: 'Netherlands', country: 'NL', cities: 'Amsterdam|Rotterdam|The Hague|Utrecht' },
]

/** Groups of countries: their names ("=" between them) and ISO 3166-1 codes. */
export const COUNTRY_GROUPS: readonly { names: string; countries: string }[] = [
  {
    names: 'EU=European Union=E.U.=Europäische Union=EU-wide',
    countries: 'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE',
  },
  {
    names: 'Europe=Europa=Eurooppa=European',
    countries:
      'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE GB CH NO IS LI UA RS BA MK AL ME XK MD BY AD MC SM',
  },
  {
    names: 'EMEA',
    countries:
      'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE GB CH NO IS LI UA RS BA MK AL ME MD AE SA QA KW BH OM IL JO LB EG MA TN DZ TR ZA NG KE GH',
  },
  { names: 'DACH=D-A-CH=DACH region', countries: 'DE AT CH' },
  { names: 'Nordics=Nordic countries=the Nordics=Scandinavia=Skandinavien', countries: 'SE NO DK FI IS' },
  { names: 'Baltics=Baltic states=Baltic countries', countries: 'EE LV LT' },
  { names: 'Benelux', countries: 'BE NL LU' },
  { names: 'Iberia', countries: 'ES PT' },
  { names: 'CEE=Central and Eastern Europe=Eastern Europe', countries: 'PL CZ SK HU RO BG SI HR RS UA EE LV LT' },
  { names: 'Western Europe', countries: 'FR DE BE NL LU AT CH GB IE ES PT IT' },
  { names: 'APAC=Asia-Pacific=Asia Pacific', countries: 'AU NZ SG HK JP KR CN TW IN ID MY TH VN PH' },
  { names: 'Asia=Asien=Asie', countries: 'SG HK JP KR CN TW IN ID MY TH VN PH PK BD LK NP KZ UZ' },
  {
    names: 'LATAM=Latin America=Latinoamérica=América Latina',
    countries: 'MX BR AR CL CO PE UY EC BO PY VE CR PA GT DO',
  },
  { names: 'South America=Südamerika', countries: 'BR AR CL CO PE UY EC BO PY VE GY SR' },
  { names: 'North America=Nordamerika', countries: 'US CA MX' },
  { names: 'Middle East=MENA', countries: 'AE SA QA KW BH OM IL JO LB EG' },
  { names: 'Africa=Afrika=Afrique', countries: 'ZA NG KE GH EG MA TN DZ ET UG TZ RW SN CI CM' },
  { names: 'ANZ', countries: 'AU NZ' },
]

/** Country names beyond the standard's own, in several languages. */
export const COUNTRY_NAMES: Readonly<Record<string, string>> = {
  US: 'United States|USA|U.S.A.|U.S.|US|the States|Vereinigte Staaten|États-Unis|Etats-Unis|Estados Unidos|EE.UU.|Stati Uniti|America',
  GB: 'United Kingdom|UK|U.K.|Great Britain|Britain|Großbritannien|Vereinigtes Königreich|Royaume-Uni|Reino Unido|Regno Unito|Wielka Brytania',
  AE: 'UAE|United Arab Emirates',
  NL: 'The Netherlands|Netherlands|Holland|Niederlande|Pays-Bas|Países Bajos|Paesi Bassi',
  CZ: 'Czech Republic|Czechia|Tschechien',
  KR: 'South Korea|Korea',
  RU: 'Russia',
  VN: 'Vietnam|Viet Nam|Việt Nam',
  TR: 'Turkey|Türkiye',
  IE: 'Ireland|Republic of Ireland',
  CN: 'China',
  TW: 'Taiwan',
  HK: 'Hong Kong SAR',
  MK: 'North Macedonia',
  CI: 'Ivory Coast',
  BO: 'Bolivia',
  VE: 'Venezuela',
  TZ: 'Tanzania',
  IR: 'Iran',
  SY: 'Syria',
  LA: 'Laos',
  MD: 'Moldova',
  BN: 'Brunei',
  PS: 'Palestine',
}

/** Places whose name is also an everyday word or a first name: they count only where a place is expected. */
export const WORD_LIKE_PLACES: ReadonlySet<string> = new Set(
  'america|reading|nice|mobile|bath|split|best|hull|sandwich|enterprise|orange|independence|progress|normal|cork|victoria|florence|charlotte|jackson|madison|sofia|of|most|same|man|island|indie|chad|jordan|georgia|guinea|mali|oman|cuba|us|opportunity|university|college|union|liberty|freedom|hope|paradise|eden|eureka|success|central|lead|bend|deal|battle|rugby|poole|barking|lodi|nova|media|data|bari|sale|derby|lincoln|carlisle|wells|street|ely|stone|march|may|sandy|leek|bury|rush|birr|trim|swords|cope|buy|bar|ho|ham|as|au|la|le|lo|los|san|santa|port|of the|north|south|east|west|center|centre|bay|lake|hill|hills|park|parks|spring|springs|grove|forest|mission|summit|vista|design|commerce|industry|trade|energy|marketing|page|price|power|golden|garden|gardens|post|troy|mason|marion|warren|wayne|tyler|logan|kent|alexandria|columbia|columbus|milton|clinton|franklin|monroe|marshall|morgan|sterling|chester|douglas|elgin|gilbert|harvey|irving|jasper|marina|melissa|pearl|phoenix|regina|vera|chandler|mercedes|brandon|sherman|sidney|stanton|webster|wilson|allen|benton|carson|decatur|greer|kelso|laurel|nelson|norman|perry|preston|quincy|raymond|roy|rusk|stuart|taylor|vincent|winston|halle|hof|moers|singen|siegen|werder|lage|plan|lens|tours|nancy|brest|vienne|dole|sens|gap|pau|die|der|das|auch|aller|agen|come|como|lecce|terni|trento|vigo|leon|merida|ronda|elda|evora|faro|braga|guarda|beja|java|hadoop|oracle|spark|python|ruby|swift|julia|delta|tableau|looker|vue|react|angular|spa|cary|apex|plano|tempe|mesa|surprise|show low|why|true|blue|green|gold|rock|rocks|wood|woods|field|fields|house|home|time|focus|unity|harmony|concord|accord|excel|access|teams|word|project|sun|moon|star|sky|ocean|river|mountain|valley|beach|coast|gulf|cape|sur|norte|este|sul|nord|ost|ii|iii|iv|auto|ide|gas|pop|mba|mina|mani|moa|mora|nora|nola|sara|sarah|simon|martin|peter|paul|david|daniel|james|thomas|robert|george|albert|alfred|anna|maria|emma|laura|lisa|nina|olga|eva|dana|diana|elena|ada|alma|flora|gloria|grace|iris|ivy|rose|ruth|stella|viola|violet|del|mar|sol|cruz|casa|villa|castle|bridge|ford|mill|mills|church|chapel|temple|abbey|cross|well|pool|race|lea|lee|ray|rio|sal|ten|tres|uno|zero|ai|bi|ci|cd|hr|it|pm|qa|ui|ux|vp|bo|bor|bon|ban|bad|baden|boa|can|cut|dan|dell|dill|ems|era|fes|fort|go|hit|hay|inn|jena|kid|kit|lab|lam|lap|lar|len|lin|log|lom|lot|lug|map|mel|min|mit|mon|nan|net|ngo|non|num|oil|old|ora|pan|par|pen|per|pre|pro|ram|red|rim|rum|run|sen|set|sig|sim|sin|sir|sit|son|sud|sum|sup|tab|tag|tam|tan|tap|tar|tin|tip|top|tor|tot|tsu|tua|tui|van|ver|via|vic|vis|war|was|way|web|win|yen|you|zug'.split(
    '|',
  ),
)
