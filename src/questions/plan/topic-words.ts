import type { FactField, Necessity } from '../../postings/facts/fact.ts'
import type { SectionKind } from '../../postings/passage.ts'
import { BEYOND_POSTINGS } from './beyond-postings.ts'

export interface TopicWords {
  topic: string
  label: string
  asked: string
  said: string
  fields?: FactField[]
  sections?: SectionKind[]
  values?: string[]
  needs?: 'number' | 'money' | 'date' | 'person'
  silence?: 'by-words'
  /** Facts count only when the text rates what they name so. */
  necessity?: Necessity
  /** What makes a passage speak of something else after all: a bonus that is a share "of base salary". */
  unless?: string
  /** Words that ask this only where nothing more particular is asked. */
  inPassing?: string
  /** What is counted: where their number is asked, only a passage that speaks of them says it. */
  counted?: string
  /** What the same words ask of a posting that says nothing of this: "the languages they work in" of an interpreter. */
  otherwise?: string
  /** The words by which it is asked name the detail itself: "French", "master's", "part-time". */
  asksByName?: true
}

const PROGRAMMING_LANGUAGES =
  'Python|Java|JavaScript|TypeScript|C++|C#|C|Visual Basic|VBA|Go|Rust|Ruby|PHP|Swift|Objective-C|Kotlin|Scala|Julia|R|Perl|Haskell|OCaml|F#|Erlang|Elixir|Clojure|Groovy|Dart|Lua|MATLAB|SQL|Bash|PowerShell|COBOL|Fortran|ABAP|Apex|SAS|Solidity'.split(
    '|',
  )

/** "Where would I earn more?" asks which of the roles, not what town. */
const WHERE =
  'where\\b(?![^?.]*\\b(?:more|less|better|worse|fewer|higher|lower|easier|harder|best|most|least|easiest|hardest)\\b)'

/**
 * The trade's vocabulary: what people say when they ask, and what postings say, in English and the other languages
 * that postings are written in. Alternatives of a regular expression over folded text, as whole words.
 */
export const ASKED_AND_SAID: readonly TopicWords[] = [
  ...BEYOND_POSTINGS,
  {
    topic: 'preferred',
    label: 'what is only a plus',
    silence: 'by-words',
    asked:
      'nice[- ]to[- ]haves?|nice to have|bonus (?:points?|skills?)|(?:only|just|is|are|as) (?:a )?(?:bonus|plus)|pluses|optional|preferred|desirable|extra skills?|only (?:a )?(?:bonus|plus)|good to (?:know|have)|not (?:mandatory|required|essential|obligatory)|brownie points|score bonus|von vorteil|atouts?|deseable|valorable|mile widziane|un plus|handy|not a must|kein muss|nicht zwingend|wunschenswert|ware schon|gern gesehen|nicht notig|un atout|pas obligatoire|se valora\\w*|no (?:es )?imprescindible|would help|help but',
    said: 'nice[- ]to[- ]haves?|bonus|plus|preferred|preferably|desirable|desired|advantage\\w*|asset|good to (?:know|have)|ideally|not (?:essential|required|mandatory)|beneficial|helpful|von vorteil|wunschenswert|idealerweise|atouts?|apprecie\\w*|idealement|deseable|valorable|se valora\\w*|costituisce|preferenzial\\w*|gradit\\w*|mile widziane|atutem|meriterande|eduksi|fordel|valued|uu tien|loi the|pre|handy|kein muss|mussen es (?:aber )?nicht|pas obligatoire|no es imprescindible|would help',
    fields: ['qualification', 'skill', 'experience', 'education', 'language'],
    necessity: 'preferred',
    sections: ['preferred'],
  },
  {
    topic: 'sick-leave',
    label: 'sick leave',
    asked:
      'sick(?:ness)? (?:leaves?|pay|days?)|paid sick|krankengeld|lohnfortzahlung|arret maladie|baja (?:medica|por enfermedad)|malattia',
    said: 'sick(?:ness)?[- ](?:leaves?|pay|days?|time)|paid sick|krankengeld|lohnfortzahlung|arret maladie|baja (?:medica|por enfermedad)|malattia',
  },
  {
    topic: 'overtime',
    label: 'overtime',
    asked: 'over ?time|extra hours|uberstunden|heures supplementaires|horas extra\\w*|straordinar\\w+|overwerk',
    said: 'over ?time|extra hours|additional hours|uberstunden|heures supplementaires|horas extra\\w*|straordinar\\w+|overwerk|evenings|weekends|time and a (?:half|third)|non-exempt',
  },
  {
    topic: 'probation',
    label: 'a probation period',
    asked:
      'probation\\w*|trial period|probezeit|periode d.essai|periodo de prueba|periodo di prova|proeftijd|okres probny|provanstallning|koeaika',
    said: 'probation\\w*|trial period|probezeit|periode d.essai|periodo de prueba|periodo di prova|proeftijd|okres probny|provanstallning|koeaika',
  },
  {
    topic: 'notice-period',
    label: 'the notice period',
    asked: 'notice periods?|period of notice|kundigungsfrist|preavis|preaviso|periodo di preavviso|opzegtermijn',
    said: 'notice periods?|(?:period|weeks?|months?).? (?:of )?notice|kundigungsfrist|preavis|preaviso|preavviso|opzegtermijn',
  },
  {
    topic: 'sabbatical',
    label: 'a sabbatical or unpaid leave',
    asked:
      'sabbaticals?|unpaid leave|career breaks?|long leave|gap year|sabbatjahr|annee sabbatique|excedencia|aspettativa',
    said: 'sabbaticals?|unpaid leave|career breaks?|gap year|sabbatjahr|annee sabbatique|conge sans solde|excedencia|aspettativa',
  },
  {
    topic: 'dress-code',
    label: 'what one wears to work',
    asked:
      'dress(?:ed|es)?(?: code)?|uniforms?|what (?:do|should|would|can|must) i wear|wear(?:ing)? (?:a |an |my )?(?:suits?|ties?|jeans|shorts)|suit and tie|kleiderordnung|dienstkleidung|tenue',
    said: 'dress(?:[- ]code)?|uniforms?|clothing|clothes|wear|attire|kleiderordnung|dienstkleidung|arbeitskleidung|tenue|uniforme|ropa de trabajo',
  },
  {
    topic: 'parental-leave',
    label: 'parental leave',
    asked:
      'parental|maternity|paternity|mat leave|baby|expecting|elternzeit|conge (?:parental|maternite|paternite)|congedo parentale|maternita|baja (?:maternal|paternal)',
    said: 'parental|maternity|paternity|elternzeit|mutterschutz|conge (?:parental|maternite|paternite)|congedo parentale|maternita|paternita|permiso parental|licenca (?:parental|maternidade)|ouderschapsverlof|foraldraledig\\w*|foraldralon|perhevapaa\\w*|urlop (?:rodzicielski|macierzynski)|family leave',
    fields: ['benefit'],
    values: ['parental-leave'],
  },
  {
    topic: 'paid-leave',
    label: 'holidays',
    asked:
      'holidays?|vacations?|pto|days? off|(?:annual|paid) leave|time off|leave days|urlaub\\w*|ferien|conges?|vacances|vacaciones|ferie|ferias|vakantie\\w*|urlop\\w*|semester|loma\\w*|nghi phep',
    said: 'holidays?|vacations?|pto|days off|(?:annual|paid) (?:leaves?|time off)|time off|days (?:of )?(?:paid |annual )?leave|urlaub\\w*|ferientage|conges (?:payes)?|rtt|vacaciones|ferie|ferias|vakantiedagen|verlofdagen|urlop\\w*|semester(?:dagar)?|feriedage|ferieuger|vuosiloma\\w*|loma\\w*|nghi phep|ngay phep',
    fields: ['benefit'],
    values: ['paid-leave'],
  },
  {
    topic: 'equity',
    label: 'equity or shares',
    asked:
      'equity|stock|stocks|shares?(?! (?:of|the|a|my|your|with)(?![a-z]))|options|rsus?|esop|vsop|aktien|beteiligung|actions|bspce|acciones|azioni',
    said: 'equity|stock|stocks|shares|share (?:options?|plan|scheme|awards?)|stock options?|rsus?|esop|vsop|espp|options scheme|employee share\\w*|virtuelle anteile|beteiligungs\\w*|bspce|participacion accionaria|aandelen|optionsprogram\\w*',
    fields: ['benefit'],
    values: ['equity'],
  },
  {
    topic: 'pension',
    label: 'a pension or retirement plan',
    asked: 'pensions?|401 ?\\(?k\\)?s?|retirement|superannuation|altersvorsorge|bav|retraite|pensioen',
    said: 'pensions?|401 ?\\(?k\\)?s?|retirement|superannuation|super contributions?|altersvorsorge|bav|retraite|plan de pensiones|previdencia|pensioen\\w*|tjanstepension|elake\\w*|ppk|rrsp',
    fields: ['benefit'],
    values: ['pension'],
  },
  {
    topic: 'bonus',
    label: 'a bonus or commission',
    asked:
      '(?<!only |just |is |as |are |(?:only|just|is|as) a )bonus(?:es)?(?! points?| skills?)|commissions?|13th month|thirteenth|incentives?|profit share|pramie\\w*|prime|provision|thuong|tips(?! (?:for|on|to))|gratuit(?:y|ies)|trinkgeld|propinas|pourboires?|mance|gorjetas?|fooi',
    said: 'bonus(?:es)?|(?:night|shift|weekend|sunday|language) (?:differentials?|premiums?|allowances?|supplements?)|\\w*zuschlag\\w*|commissions?|13th|thirteenth|incentives?|ote|profit[- ]sharing|(?:fix[eo]?|fijo|salaire|salario|part|parte) (?:\\+ |et |y |e )?variable|variable (?:pay|compensation|indexe\\w*|selon|segun)|pramie\\w*|bonuszahlung\\w*|weihnachtsgeld|primes?|interessement|13(?:e|eme) mois|premios?|premi|tredicesima|mensilita|dertiende|eindejaars\\w*|provision\\w*|tulospalkkio|premia|premie|thuong|tips|gratuit(?:y|ies)|trinkgeld|propinas|pourboires?|mance|gorjetas?|fooien',
    fields: ['benefit'],
    values: ['bonus'],
  },
  {
    topic: 'health-insurance',
    label: 'health insurance',
    asked:
      '(?:health|medical|dental|vision|private) (?:insurance|plan|cover\\w*|care|benefits?)|(?<!\\b(?:at|with|for|by) _+ )insurance(?! (?:_|data|compan\\w+|industry|job|co|sector|business|role|firm|analyst))|healthcare plan|dental (?:included|covered)|is dental|mutuelle|krankenversicherung|bhxh|bao hiem',
    said: '(?:health|medical|dental|vision|life)(?: and| &|,)?[^.;]{0,40}(?:insurance|plans?|cover\\w*|care|benefits?|schemes?)|healthcare|health insurance|bupa|private medical|dental|vision benefits?|insurances?|mutuelle|krankenversicherung|seguro (?:medico|de saude)|assicurazione sanitaria|zorgverzekering|opieka medyczna|sjukvardsforsakring|tyoterveys\\w*|bao hiem',
    fields: ['benefit'],
    values: ['health-insurance', 'insurance'],
  },
  {
    topic: 'learning',
    label: 'training or a learning budget',
    asked:
      '(?:learning|training|education|development|conference|course)s? (?:budget|allowance|stipend|days?|opportunit\\w+)|conferences?|trainings?|tuition|train (?:me|you|us|people|new \\w+)|(?:be|get|getting|am i|are you|is one|are people) trained|certification budget|formations?|weiterbildung\\w*|eingearbeitet|einarbeitung\\w*|se forme|aprender\\w*',
    said: '(?:learning|training|education|development|conference|course)s? (?:budget|allowance|stipend|days?|opportunit\\w+|programm?e?s?)|conferences?|trainings?|tuition|train (?:you|people|everybody|everyone|new \\w+)|courses?|mentor\\w*|you (?:will )?shadow|shadowing|induction|onboarding|(?:for|towards) (?:your )?(?:learning|books|studies)|formations?|weiterbildung\\w*|formacion|formazione|opleiding\\w*|szkoleni\\w*|utbildning\\w*|koulutus\\w*|dao tao|eingearbeitet|einarbeitung\\w*|begleitet (?:sie|dich)|alongside an? (?:\\w+ )?(?:senior|experienced)\\w*',
    fields: ['benefit'],
    values: ['learning'],
  },
  {
    topic: 'equipment',
    label: 'equipment',
    silence: 'by-words',
    asked: 'laptops?|macbooks?|mac|equipment|hardware|computers?|workstation|phone|gear',
    said: 'laptops?|macbooks?|macs?|mac/pc|equipment|hardware of|computers?|workstations?|monitors?|phones?|hardware|materiel|portatil',
    fields: ['benefit'],
    values: ['equipment'],
  },
  {
    topic: 'meals',
    label: 'food or meals',
    asked: 'lunch(?:es)?|meals?|food|snacks?|breakfast|dinner|coffee|fruit|mittagessen|tickets? restaurant|buoni pasto',
    said: 'lunch(?:es)?|meals?|food|snacks?|breakfasts?|dinners?|coffee|fruit|beer|drinks|mittagessen|verpflegung|tickets?[- ]restaurant|titres[- ]restaurant|buoni pasto|ticket restaurant|comida|maaltijd\\w*|maaltijdcheques|lunchrabatt|lounas\\w*',
    fields: ['benefit'],
    values: ['meals'],
  },
  {
    topic: 'company-car',
    label: 'a company car',
    asked:
      'company cars?|car allowance|lease cars?|firmenwagen|dienstwagen|voiture de fonction|coche de empresa|auto aziendale|leaseauto',
    said: 'company cars?|car allowance|lease cars?|company vehicle|firmenwagen|dienstwagen|voiture de fonction|vehicule de fonction|coche de empresa|auto aziendale|leaseauto|bedrijfswagen|samochod sluzbowy|firmabil',
  },
  {
    topic: 'commuting',
    label: 'commuting help',
    silence: 'by-words',
    asked:
      'commut\\w+|(?:by|take the) train|trains?(?: ticket| pass)|transport\\w*|transit|parking|caltrain|bus pass|bike|cycle|car allowance|company car|mileage|jobticket|shuttle',
    said: 'commut\\w+|by train|trains|(?<!(?:we|will|to|you|they|i|can|and|who) )train(?: (?:station|stop|line|ticket|pass|ride)s?)|transport\\w*|transit|parking|caltrain|pass|bike\\w*|cycle to work|cycle[- ]scheme|car allowance|company car|mileage|jobticket|deutschlandticket|jobrad|shuttle|navigo|firmenwagen|bedrijfswagen|reiskosten\\w*|leasebil|pysakoint\\w*|by train|station',
    fields: ['benefit'],
    values: ['commuting'],
  },
  {
    topic: 'childcare',
    label: 'childcare',
    asked: 'child ?care|kindergarten|kita|creche|nursery|kids',
    said: 'child ?care|kindergarten|kita\\w*|creche|nursery',
    fields: ['benefit'],
    values: ['childcare'],
  },
  {
    topic: 'wellness',
    label: 'wellness or gym benefits',
    asked: 'gym|wellness|wellbeing|well-being|fitness|sports?|yoga|mental health|massage|wellpass|urban sports',
    said: 'gym|wellness|wellbeing|well-being|fitness|sports?|yoga|mental health|massages?|wellpass|urban sports|classpass|multisport|friskvard\\w*|liikunta\\w*|urban sport',
    fields: ['benefit'],
    values: ['wellness'],
  },
  {
    topic: 'age',
    label: 'an age',
    asked:
      '(?:what|minimum|which|certain) age|age limits?|how old (?:do|must|should|does) (?:i|you|one)|(?:be|am|under|over) 18|mindestalter|wie alt muss|volljahrig|age minimum|quel age faut|majeur|edad minima|que edad|mayor de edad|eta minima|maggiorenne|idade minima|maior de idade|minimumleeftijd',
    said: '(?:at least|minimum|over|aged?|mindestens|moins de|minimo|menos de|almeno) (?:of )?(?:1[4-8]|21) ?(?:years|jahre|ans|anos|anni|jaar|yrs|or (?:over|older))?|(?:1[4-8]|21) (?:years|yrs) (?:old|of age)|(?:1[4-8]|21)\\+|minimum age|mindestalter|volljahrig\\w*|majeure?|mayor(?:es)? de (?:edad|1[68])|maggiorenn[ei]|maior(?:es)? de (?:idade|1[68])|minimumleeftijd',
    needs: 'number',
  },
  {
    topic: 'accommodation',
    label: 'accommodation',
    asked:
      'accommodation|accomodation|staff housing|(?:a )?place to (?:stay|live|sleep)|live-in|unterkunft|dienstwohnung|personalwohnung|logement|loge[es]?|heberge\\w*|alojamiento|vivienda|alloggio|alojamento|huisvesting|onderdak',
    said: 'accommodation|housing|live-in|room and board|unterkunft|\\w*wohnung(?:en)?|personalzimmer|logement|loge[es]?|heberge\\w*|alojamiento|vivienda|alloggio|alojamento|huisvesting',
  },
  {
    topic: 'time-zone',
    label: 'a time zone',
    asked:
      '(?:which |what )?time ?zones?|zeitzonen?|fuseaux? horaires?|zonas? horarias?|husos? horarios?|fus[oi] orari[oi]?|fusos? horarios?|tijdzones?',
    said: 'time ?zones?|(?:gmt|utc|cet|cest|est|edt|pst|pdt|bst)(?: ?[+-]? ?\\d+)?|core hours|overlap\\w*|zeitzonen?|fuseaux? horaires?|zonas? horarias?|husos? horarios?|fus[oi] orari[oi]?|fusos? horarios?|tijdzones?',
  },
  {
    topic: 'dogs',
    label: 'pets at the office',
    asked: 'dogs?|pets?|cats?|hund\\w*|chien',
    said: 'dogs?|dog[- ]friendly|pets?|pet[- ]friendly|hunde?|burohund\\w*|chiens?',
  },
  {
    topic: 'relocation',
    label: 'relocation help',
    asked:
      'relocation|(?:help|money|pay|support|assist\\w*|cover\\w*|reimburse\\w*)[^?]{0,30}(?:relocat\\w+|mov(?:e|ing))|mov(?:e|ing) (?:costs?|expenses?|help)|pay for (?:the|my) move|(?:help|flat|housing|apartment) .{0,20}mov\\w+|umzug\\w*|demenag\\w*|reubicacion',
    said: 'relocation (?:package|assistance|support|bonus|help|allowance|budget|costs?|expenses?|benefits?|to )|relocation|(?:help|pay|support|assist\\w*|money)[^.;]{0,30}(?:mov(?:e|ing)|flights?)|moving (?:costs?|expenses?|allowance)|temporary (?:housing|accommodation)|months?.? (?:of )?rent|first month.?s rent|umzug\\w*|demenag\\w*|aide a l.installation|reubicacion|trasferimento|verhuis\\w*|relokac\\w*|flytt\\w*',
    fields: ['relocation'],
    values: ['offered', 'not-offered'],
  },
  {
    topic: 'must-relocate',
    label: 'whether one must relocate',
    asked: 'relocat(?:e|ing)|(?:have|need|required?|must|willing|expected) to move|mov(?:e|ing) (?:there|to)',
    said: 'relocat\\w+|must (?:live|be based|reside)|based (?:in|at)|move to|living in|wohnhaft|umziehen|resider|residir|residenza',
    fields: ['relocation'],
  },
  {
    topic: 'visa',
    label: 'visas or work permits',
    asked:
      'visas?|sponsor(?:s|ed|ing|ship)?|work permits?|right to work|eligible to work|eligibility|blue card|h-?1-?b|opt|cpt|ead|green card|citizen\\w*|authori[sz]\\w+|legal(?:ly)? (?:condition|allowed|right|work)|(?:indian|foreign) passport|aufenthalt\\w*|arbeitserlaubnis|permis de travail|permiso de trabajo|permesso di (?:lavoro|soggiorno)',
    said: 'visas?|work permits?|sponsor(?:ing|ed|s)?[^.;]{0,40}(?:applicants?|candidates?|employment|work)|right to (?:live and )?work|(?:eligible|eligibility|authori[sz]ed|authori[sz]ation|permission|permitted|entitled|legally)[^.;]{0,30}work|work authori[sz]ation|sponsorship|(?:visa|work|immigration|h-?1-?b) sponsor\\w*|sponsor (?:visas?|work)|blue card|h-?1-?b|citizens?(?:hip)?|green card|permanent residents?|arbeitserlaubnis|aufenthalts\\w*|permis de travail|titre de sejour|permiso de trabajo|permesso di (?:lavoro|soggiorno)|werkvergunning|pozwolenie na prace|arbetstillstand|work in the (?:eu|uk|us|united)',
    fields: ['visa'],
  },
  {
    topic: 'clearance',
    label: 'a security clearance',
    asked: 'clearances?|ts/sci|vetting|secret',
    said: 'clearances?|ts/sci|vetting|vetted|secret clearance',
  },
  {
    topic: 'background-check',
    label: 'background checks',
    asked:
      '(?:background|criminal|reference|credit|drug|police|dbs) (?:checks?|tests?|screening|clearance|investigations?)|(?:an?|enhanced|clean|need|require\\w*|have|with) dbs|dbs(?= (?:certificate|clearance))|police clearance|checks? on|screening|fuhrungszeugnis|(?:drug|criminal|background)[- ]?(?:tests?|tested|testing|screen\\w*|checks?|checked)|criminal records?',
    said: '(?:background|criminal|reference|credit|drug|security|police)[- ](?:checks?|tests?|testing|screening|clearance|investigation)|dbs|fuhrungszeugnis|turvallisuusselvity\\w*|huumausainetest\\w*|casier judiciaire|bakgrundskontroll\\w*|drug[- ]?(?:tests?|tested|testing|free|screens?|screening)|background[- ](?:checks?|investigations?|screening|verification)|(?:drug|credit|criminal|pass)[^.;]{0,40} background|criminal (?:records?|history)|reference checks?|drogentest\\w*|antecedentes(?: penales)?|registo criminal|vog',
  },
  {
    topic: 'interview',
    label: 'the interview process',
    asked:
      'interviews?|interviewing|(?:hiring|selection|recruit\\w+|application) (?:process|steps?)|how (?:does|do|is) (?:the |your |their |its )?(?:hiring|recruit\\w+|selection)(?: process)?|how (?:do|does) (?:they|you|it) (?:hire|recruit|select)|rounds?|stages?|take[- ]home|case (?:study|assignment)|coding (?:test|challenge)|technical test|assignment|onsite loop|vorstellungsgesprach|bewerbungsprozess|entretiens?|entrevistas?|colloqui\\w*|phong van|hear (?:back|from (?:you|them|anyone|someone)|something|anything)|what happens (?:after|next|once|when)|next steps?|shortlist\\w*|how (?:do|does|will|would)[^?.]{1,40} (?:pick|choose|select) (?:its|their|your|the|people|candidates|staff|whom|new \\w+|somebody|someone)|(?:happens|comes) (?:next|after (?:i|you) (?:have )?appl(?:y|ied))|after i(?:.ve)? appl(?:y|ied)|bewerbungs(?:verfahren|ablauf)|auswahl(?:verfahren|prozess)|(?:wie|was)[^?.]{0,40} bewerbung\\w*[^?.]{0,50} (?:ab|weiter)|probearbeit\\w*|(?:processus|proces|deroulement) (?:de|du) recrutement|proceso de seleccion|processo di selezione',
    said: 'interviews?|(?:hiring|selection|recruitment|application|interview) (?:process|procedure|steps?|stages?)|take[- ]home|case (?:study|assignment)|coding (?:test|challenge|exercise)|technical (?:test|task|assessment|challenge|interview)|screening call|phone screen|vorstellungsgesprach\\w*|bewerbungsprozess|auswahlverfahren|entretiens?|entrevistas?|colloqui\\w*|iter di selezione|proceso de seleccion|processo seletivo|sollicitatieprocedure|gesprekken|rozmow\\w+|haastattelu\\w*|intervju\\w*|phong van|shortlist\\w*|next steps?|(?:we(?:.ll| will)?|replies|reply|respond|answers?) (?:contact|get back|reply|respond|be in touch|within \\w+ (?:working )?(?:days?|weeks?))|hear from us|probearbeit\\w*|probetag|processus de (?:recrutement|selection)|pruebas? tecnicas?|(?:auf|zur) probe|trial (?:day|shift|morning)|journee d.essai|dia de prueba',
    fields: ['interviewStep'],
    sections: ['interview'],
  },
  {
    topic: 'deadline',
    label: 'an application deadline',
    asked:
      'deadline|(?:until|till|by) when|last day|closing date|how long .{0,20}apply|bewerbungsfrist|date limite|fecha limite|scadenza|(?:when|date)[^?]{0,60} clos(?:es?|ed|ing)(?! to)|cut-?off date|too late to apply|still time to apply',
    said: 'deadline|clos(?:es|ing)(?: date)?|apply (?:by|before|until|no later)|applications? (?:close|until|by|must)|bewerbungsfrist|bewerben (?:bis|sie sich bis)|date limite|fecha (?:limite|de cierre)|scadenza|entro il|solliciteer voor|termin skladania|sista ansokningsdag|ansok senast|senast|ansogningsfrist|soknadsfrist|hakuaika|viimeistaan|han nop|no later than|antes del? \\d+|bewerbungsschluss|jusqu.au \\d|avant le \\d|plazo|prazo|uiterlijk',
    fields: ['deadline'],
    needs: 'date',
  },
  {
    topic: 'start-date',
    label: 'a start date',
    asked:
      '(?:start|begin|starting|joining|entry) dates?|(?:start|begin|join) (?:in|on|from|after|before|by) (?:january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|fall|winter|next \\w+|new year)|when (?:would|do|does|will|should|could|can|is|are)(?![^?]*\\b(?:shifts?|ends?|finish|school|class(?:es)?|workday|working day)\\b)[^?]{0,60}(?:start|begin|join)|how soon|(?:start|begin) (?:immediately|asap|when)|earliest start|eintritt\\w*|date de (?:debut|demarrage)|incorporacion',
    said: 'start(?:ing)? (?:date|immediately|asap|from|in|by|on|as soon)|(?:immediate|asap) start|begin(?:s|ning)? (?:in|on|date)|join(?:ing)? (?:date|immediately)|available (?:immediately|from|to start)|starting (?:in )?(?:january|february|march|april|may|june|july|august|september|october|november|december|q[1-4]|immediately)|eintritts\\w*|ab sofort|zum nachstmoglichen|starttermin|date de (?:debut|demarrage|prise)|des que possible|prise de poste|fecha de (?:inicio|incorporacion)|incorporacion inmediata|data inizio|data de inicio|startdatum|tilltrade|aloitus\\w*|possible starting date|day 1 of employment|as soon as possible|start(?:ing)?[- ]?date|arbeitsbeginn|fecha de comienzo|incorporacion|data de inicio|ingangsdatum|beginn',
    fields: ['startDate'],
  },
  {
    topic: 'contact',
    label: 'a contact person',
    silence: 'by-words',
    asked:
      'contact (?:person|details|email|name|info)|(?:my|the|a|any|your|their) contact(?! with)|who(?:m)? (?:can|do|should|could|would|must|shall|to)(?: i| we| one)?[^?.]{0,20}(?:ask|contact|write|call|talk to|speak|email|e-mail|address|adress|send|direct|reach)|(?:whom?|who) (?:reads|reviews|handles|gets|sees|looks at|receives|checks)[^?.]{0,30}(?:cv|resume|application|letter)|person to ask|hiring manager|name of the recruiter|recruiter .{0,10}name|ansprechpartner\\w*|more info\\w*|phone number|email address',
    said: 'contact|questions|more information|further information|please (?:email|call|write|contact)|reach (?:out|us)|ansprechpartner\\w*|ruckfragen|contactez|contacto|contatti|contacteer|kontakt\\w*|lisatietoja|upplysningar|for any quer\\w+|email your|send your|lien he|e-?mail|(?:send|e-?mail|write|address|forward|direct)[^.;]{0,60} to|reads (?:every|each|all|your)|contact person|hiring manager|fragen|wende\\w*|melde\\w*|ecri(?:re|vez)|adress(?:er|ez)|escrib\\w+|dirig\\w+|contacta\\w*|persona de contacto|dudas|scriv\\w+|rivolg\\w+|escrev\\w+|vragen|contactpersoon',
    fields: ['howToApply'],
    needs: 'person',
    sections: ['application'],
  },
  {
    topic: 'how-to-apply',
    label: 'how to apply',
    silence: 'by-words',
    asked:
      '(?:how|where)[^?.]{0,40}(?:apply|application|cv|resume)|apply link|application link|to apply|apply (?:through|via)|send (?:my|the) (?:cv|resume|application)|agenc(?:y|ies)|wie bewerbe|comment postuler|como (?:aplicar|me postulo)|come (?:mi candido|candidarsi)|nop (?:cv|don)|who gets[^?.]{0,40}(?:application|cv|resume)',
    said: 'apply|applications?|applying|send (?:us|your|me|in|cv|a)|email (?:us|your)|submit|e-?mail|no (?:recruitment )?agenc\\w+|agenc(?:y|ies)|recruiters?|bewerb\\w+|bewirb\\w*|postul\\w+|candidatur\\w*|candida(?:ti|rsi)|enviar?|solliciteer\\w*|aplikuj|hae|hakemus\\w*|ansok\\w*|ung tuyen|gui cv|https?|write to|(?<!we )ring|drop (?:in|by)|get in touch|call (?:us|me|him|her)|schreiben sie|schreib uns|rufen sie|ruf uns|ecrivez|appelez|escribe\\w*|llama\\w*',
    fields: ['howToApply'],
    sections: ['application'],
  },
  {
    topic: 'apply-documents',
    label: 'what an application needs',
    silence: 'by-words',
    asked:
      'cover(?:ing)? letters?|(?:full |a )?(?:cv|resume)|documents?|portfolio|references|what (?:do|should|must) i (?:put|mention|include|send|attach|submit|write)|(?:mention|include|send|submit) .{0,30}appl\\w+|subject line|(?:email|mail) (?:subject|title)|tieu de email|subject',
    said: 'cover(?:ing)? letters?|cvs?|resumes?|portfolio|references|subject|send (?:us|your|me|a|in)|include|attach|email (?:us|your)|apply (?:with|by)|your application|expression of interest|lebenslauf|anschreiben|bewerbung\\w*|candidature|lettre de motivation|curriculum|carta de presentacion|motivatiebrief|hakemus\\w*|ansokan|salary expectation\\w*|tieu de|gui (?:cv|ho so)|motivationsschreiben|unterlagen|lettres? de (?:motivation|candidature)|cv|cartas? de (?:presentacion|motivacion)|lettera (?:di (?:presentazione|motivazione)|motivazionale)|carta de apresentacao|sollicitatiebrief|docs?',
    fields: ['howToApply'],
    sections: ['application'],
  },
  {
    topic: 'experience-years',
    label: 'years of experience',
    asked:
      '(?:how (?:many|much)|how mny|min(?:imum)?|exact\\w*|number of|more|fewer)[^?.]{0,50}(?:years|(?<!per )yrs|yoe|experience|exp)|(?:what|which)[^?.]{0,50}(?:years|yrs|yoe|(?:experience|exp)(?! (?:in|with|would|will|working)))|(?:years?|yrs?) of|\\d+ ?\\+? ?(?:years?|yrs?)|yoe|minimum experience|experience (?:level|requirements?|required|needed)|(?:years?|yrs?) (?:do|does|are|is|experience|exp)|berufserfahrung|annees? d.experience|anos de experiencia|anni di esperienza|lat doswiadczenia|nam kinh nghiem|entry[- ]level|(?:zero|no|without|any) (?:job |work |prior )?experience|just graduated|fresh graduate|graduates?|how (?:much|many)[^?.]{0,40} (?:background|seniority)|how senior|junior enough',
    said: '\\d+ ?(?:\\+|-|–|to|or more|plus)? ?\\d* ?\\+? ?(?:years?|yrs?|jahre\\w*|ans|anos|anni|jaar|lat|ar|vuo\\w+|nam)|(?:one|two|three|four|five|six|seven|eight|nine|ten|several|few|couple of) (?:or more )?(?:years?|yrs?)|mehrjahrig\\w*|berufserfahrung|muutaman vuoden|varios anos|plusieurs annees|entry[- ]level|graduates?|junior or senior|no experience|junior|years?.? (?:of )?experience',
    unless:
      '(?:years?|jahren?|ans|anos|anni|jaar) ago|vor \\w+ jahren|il y a|founded|(?:started|began|grown)[^.;]{0,20}(?:years?|journey)|our journey|since (?:19|20)\\d\\d|years? old|year-old|anniversary|in business|years of history',
    fields: ['experience'],
  },
  {
    topic: 'certification',
    asksByName: true,
    label: 'a certification',
    asked: 'certifi\\w+|certs?|licen[cs]e\\w*|cfa|cpa|series \\d+|pmp|zertifi\\w+',
    said: 'certifi\\w+|certs?|licen[cs]e[sd]?|licensure|cfa|cpa|series \\d+|pmp|zertifi\\w+|certificacion\\w*|certificazion\\w*|fuhrerschein\\w*|meisterbrief|permis(?: [a-e])?|caces|habilitation\\w*|carnet de \\w+|permiso de conducir|patente|carta de conducao|rijbewijs|driving licen[cs]e',
  },
  {
    topic: 'education',
    asksByName: true,
    label: 'a degree',
    asked:
      'degrees?|diplomas?|gpa|bachelor\\w*|master.?s|(?:a|an?|or) master|msc|bsc|mba|phd|university|college|education\\w*|educated|studies|studied|self[- ]taught|abschluss|studium|diplome|formation|titulacion|titulo|laurea|bang cap|taught myself|self[- ]study|drop-?out|(?:fields?|areas?) of study|major(?:ed)? in|which majors?',
    said: 'degrees?|diplomas?|bachelor\\w*|master.?s|masters|third[- ]level|tertiary|(?:academic|professional) qualifications?|qualifications? in|academic record|gpa|m\\.?sc|b\\.?sc|b\\.?s\\.?|m\\.?s\\.|b\\.?a\\.?/b\\.?s\\.?|ba/bs|bs/ba|mba|ph\\.?d|university|college|graduates?|education\\w*|undergraduate|postgraduate|hochschul\\w*|abschluss|studium|ausbildung|diplome\\w*|bac ?\\+ ?\\d|ecole|formation (?:superieure|initiale)|licenciatura|grado en|titulacion|ingenieria|laurea|formacao superior|wyksztalcenie|studia|hbo|wo|opleidingsniveau|universitet\\w*|hogskole\\w*|utbildning|tutkinto|korkeakoulu\\w*|tot nghiep|bang|(?<!\\w)self[- ](?:taught|study|learn\\w+)|teach(?:ing)? yourself|autodida\\w+|autodidatt\\w+|even if you (?:do not|don.t|don t|do n.t)[^.;]{0,30}(?:meet|tick|have|match|fulfil\\w*|check)|not meet every|quereinst\\w+|titulo|ciclo formativo|grado (?:superior|medio)|formacion profesional|diploma|titolo di studio|licenciado|curso superior|opleiding',
    fields: ['education'],
  },
  {
    topic: 'programming-languages',
    label: 'which programming languages are used',
    silence: 'by-words',
    asked:
      '(?:programming|coding|scripting|query) languages?|(?:which|what|the) (?:\\w+ )?languages?(?=[^?]*\\b(?:know|code|coded|use|used|uses|program|write|written|stack|master|built|work (?:in|with)|works (?:in|with)|come up|develop)\\b)',
    said: '(?:programming|coding|scripting|query|server-side) languages?|languages such as|code (?:is|in)|written in|programmiersprachen?|langages? de programmation|lenguajes? de programacion|linguaggi',
    fields: ['skill'],
    values: PROGRAMMING_LANGUAGES,
    sections: ['skills'],
    otherwise: 'language',
  },
  {
    topic: 'language',
    asksByName: true,
    label: 'which languages one must speak',
    asked:
      '(?:speak|spoken)s?|(?<!programming |scripting |query )languages?|english|german|french|spanish|italian|dutch|portuguese|polish|swedish|danish|norwegian|finnish|czech|hebrew|arabic|chinese|mandarin|japanese|korean|vietnamese|russian|hindi|flemish|deutsch\\w*|englisch\\w*|francais|anglais|espanol|ingles|italiano|inglese|[abc][12] level|[abc][12](?: level)?|native speakers?|fluent(?:ly)?',
    said: '(?:english|german|french|spanish|italian|dutch|portuguese|polish|swedish|danish|norwegian|finnish|czech|hebrew|arabic|chinese|mandarin|cantonese|japanese|korean|vietnamese|russian|hindi|flemish)|fluen\\w+|bilingual|native speaker|deutsch\\w*|englisch\\w*|franzosisch\\w*|sprachkenntnisse|francais|anglais|espanol|ingles|italiano|inglese|tedesco|nederlands|engels|frans|jezyk\\w*|angielski\\w*|polski\\w*|svenska|engelska|dansk|norsk|engelsk|suome\\w*|englan\\w*|ruotsi\\w*|tieng (?:anh|viet)|cefr|[abc][12](?:-niveau| level)?|niveau de (?:langue|francais|anglais)|idiomas?|lingu[ae]|talen|sprache\\w*',
    fields: ['language'],
  },
  {
    topic: 'office-days',
    label: 'how many days are spent in the office',
    asked:
      '(?:how (?:many|often|much)|which|what)[^?.]{0,40}(?:days?|weekdays?|week)[^?.]{0,40}(?:office|home|remote\\w*|on[- ]?site)|days? (?:a|per|in the|at the) (?:week|office|home)|(?:in|from) (?:the )?office[^?.]{0,20}(?:days?|week)|physically|\\d-?\\d? days|office policy|weekdays?|in-office|rto|everyone in the|every day|some days|home[^?.]{0,20}days',
    said: 'office|remote\\w*|hybrid\\w*|on[- ]?site|home|wfh|telecommut\\w*|homeoffice|home-office|vor ort|mobiles? arbeiten|teletravail|presentiel|teletrabajo|presencial\\w*|remoto|smart working|lavoro agile|thuiswerk\\w*|kantoor|zdaln\\w+|hybrydow\\w+|biur\\w+|distans\\w*|kontoret|hjemme\\w*|etatyo\\w*|lahityo\\w*|toimisto\\w*|lam viec tai',
    counted:
      'days?|times|weekdays?|weeks?|weekly|daily|months?|tage\\w*|woche\\w*|jours?|semaine|dias?|semana|giorn\\w+|settimana|dag(?:en)?|dni|dagar|paiva\\w*|ngay|percent|half|halb\\w*|halfte|moitie|mitad|metade|helft|puolet|halva|polow\\w*|fully|\\d+ ?%|(?:mon|tues|wednes|thurs|fri)days?|(?:mon|diens|donners|frei)tags?|mittwochs?|lundis?|mardis?|mercredis?|jeudis?|vendredis?|lunes|martes|miercoles|jueves|viernes',
    fields: ['workplace'],
  },
  {
    topic: 'workplace',
    label: 'whether it can be done remotely',
    asked:
      'remote\\w*|wfh|from home|home[- ]?office(?! (?:set-?up|equipment|budget|allowance|stipend|furniture|costs?))|hybrid\\w*|on[- ]?site|telecommut\\w*|telework\\w*|teletravail|teletrabajo|smart working|da remoto|anywhere|distributed|office[- ]based|in[- ]office|come in|come to the office|in person|work(?:ing)? from|doable from|fully remote|location[- ]flexible|work out of|another country|other countries|abroad|aus dem ausland|depuis l.etranger|desde el extranjero|dall.estero|do estrangeiro|vanuit het buitenland',
    said: 'remote\\w*|wfh|(?:from|at|of) home|home[- ]?office|homeoffice|hybrid\\w*|on[- ]?site|onsite|in[- ]office|telecommut\\w*|telework\\w*|mobiles? arbeiten|vor ort|ortsunabhangig|teletravail|presentiel|distanciel|teletrabajo|presencial\\w*|remoto|a distancia|smart ?working|lavoro agile|thuiswerk\\w*|op kantoor|zdaln\\w+|hybrydow\\w+|stacjonarn\\w+|distans\\w*|hemifran|hjemmefra|hjemmekontor|etatyo\\w*|lahityo\\w*|joustavasti|work from (?:home|anywhere)|where (?:and|or) (?:how|when) you work|where you work|based in (?:our|the)|in (?:our|the) [^.;]{0,20}offices?|tu xa|relocate for|(?:from|at|out of) (?:our|the|one of our) [^.;]{0,60}(?:offices?|locations?|laborator\\w+|sites?|headquarters|hq)|telearbeit|de chez vous|desde casa|da casa|de casa|hibrid\\w+|ibrid\\w+|vanuit huis|abroad|anywhere in|ausland|etranger|extranjero|estero|estrangeiro|buitenland',
    fields: ['workplace'],
  },
  {
    topic: 'hours',
    label: 'working hours',
    asked:
      'hours?|hrs|when (?:do|does|would|will)[^?]{0,60}(?:shifts?|workday|working day|ends?|finish)|weekends?|saturdays?|sundays?|shifts?|evenings?|nights?|monday|9 to 5|schedule|working time|flexible (?:hours|time)|arbeitszeit\\w*|horaires?|horario|orario|gio lam|fridays?|what time|lunch breaks?|how early|how late|(?:four|4)[- ]day(?: work(?:ing)?)? week|compressed (?:hours|week)',
    said: 'hours?|hrs|h/week|weekends?|saturdays?|sundays?|shifts?|overtime|evenings?|monday|flexible (?:hours|time|working|schedule\\w*)|flexi-?time|work schedule|arbeitszeit\\w*|stunden|gleitzeit|wochenstunden|horaires?|heures|horario\\w*|horas|orari\\w*|ore|uren|uur|godzin\\w*|timmar|timer|tunti\\w*|tyoaika\\w*|thoi gian lam viec|thu \\d|\\d{1,2}(?::|h)\\d{2}|freitags?|samstags?|sonntags?|wochenend\\w*|viernes|sabados?|domingos?|turnos?|jornada|samedis?|week-?ends?|du lundi|turni|weekdays?|monday to|schicht\\w*|(?:four|4)[- ]day (?:work(?:ing)? )?week|vier-?tage-?woche|nights?|nachte?n?|nuits?|noches?',
  },
  {
    topic: 'on-call',
    label: 'on-call duty',
    asked: 'on[- ]call|pager\\w*|standby|bereitschaft\\w*|astreintes?|rotation',
    said: 'on[- ]call|pager\\w*|standby|bereitschaft\\w*|rufbereitschaft|astreintes?|guardias?|reperibilita|out[- ]of[- ]hours',
  },
  {
    topic: 'reason-to-hire',
    label: 'why the role is open',
    asked:
      'why (?:is|are)[^?]{0,60} (?:hiring|recruiting|looking for (?:an? |some\\w*|people|staff|new))|why (?:is|are) (?:the|this|that|your) (?:role|job|position|post|vacancy)[^?]{0,30} (?:open|vacant|free|there)|why (?:does|do) (?:the|this|that) (?:role|job|position|post) exist|reason for (?:hiring|the (?:vacancy|opening|hire))|backfill\\w*|warum (?:suchen|sucht)|warum (?:wird|ist)[^?]{0,40} (?:gesucht|frei|offen)',
    said: 'doubl\\w+|tripl\\w+|(?:we|team|business|company|demand|practice|firm|department|school|ward) (?:is|are|has|have|keeps?) (?:been )?gr(?:ow|own|owing)|growing (?:team|fast|quickly|demand|need)|expan(?:d|ding|sion)|open(?:s|ing)? (?:a|our|the) (?:new|second|third)|newly created|new (?:role|position|post|team|wing|site|branch)|replac(?:e|es|ing|ement)|backfill\\w*|successor|maternity cover|retir(?:e|es|ing|ement)|is leaving|moves? on|this (?:role|post|position) exists|we want (?:one|a) person|in rente|ruhestand|nachfolge\\w*|verstarkung|wachsen|wachstum|neue (?:linien?|stelle|standort)|cree pour|remplace\\w*|crecimiento|crescita',
  },
  {
    topic: 'contract-length',
    label: 'how long the contract runs',
    asked:
      '(?:how long|duration|length)[^?]{0,60}(?:contract|mission|assignment|project|gig|engagement|last|role|position|run)|extension|extended|prolong\\w*|renew\\w*|how long is (?:it|this|that|the (?:contract|role|job|gig|position|term))|befristung|for how (?:long|many (?:months|years|weeks))|(?:short|long)(?:er|est) (?:contract|mission|assignment|project|engagement)',
    said: '(?:\\d+|one|two|three|six|nine|twelve|eighteen)[- ]?(?:\\+ )?(?:months?|weeks?|years?)[^.;]{0,40}(?:contract|assignment|project|mission|extension|engagement|initial)?|(?:contract|assignment|project|mission|engagement)[^.;]{0,30}(?:\\d+|one|two|three|six|nine|twelve|eighteen)[- ]?(?:months?|weeks?|years?)|fixed[- ]term|extension|extend\\w*|renewable|duration|befristet\\w*|monate|duree|mois|meses|mesi|maanden|miesie\\w*|manader|kuukau\\w+|maaraaikai\\w+|thang|laufzeit|jahre befristet|befristet auf|prorrogable|renovable|renouvelable|rinnovabile|duracion|durata|duracao|looptijd|end date|until (?:the end of )?(?:january|february|march|april|may|june|july|august|september|october|november|december)',
    unless:
      'experien\\w*|\\w*erfahrung\\w*|esperienza|ervaring|doswiadczen\\w*|kokemus\\w*|erfarenhet|years? (?:ago|old)',
    needs: 'number',
  },
  {
    topic: 'employment-type',
    asksByName: true,
    label: 'the kind of contract',
    asked:
      '(?:what|which|kind|type|sort)[^?.]{0,20}(?:of )?(?:contract|employment)|permanent|perm|full[- ]?time|part[- ]?time|freelance\\w*|contractor|contract role|temp(?:orary)?|internship|payroll|employee or|as an employee|self[- ]employed|b2b|cdi|cdd|tempo (?:in)?determinato|indeterminato|indefinido|unbefristet|befristet|festanstellung|umowa|day[- ]rate contractor',
    said: 'permanent|full[- ]?time|part[- ]?time|freelance\\w*|contractors?|contract|temp(?:orary)?|fixed[- ]term|internship|intern|payroll|self[- ]employed|b2b|zzp|cdi|cdd|w2|1099|tempo (?:in)?determinato|indeterminato|contrato|indefinido|unbefristet\\w*|befristet\\w*|festanstellung|vollzeit|teilzeit|temps (?:plein|partiel)|jornada completa|tempo (?:pieno|parziale|integral)|vaste? (?:contract|aanstelling|dienst)|fulltime|parttime|voltijds|deeltijds|umowa|etat|tillsvidare\\w*|heltid|deltid|fast stilling|fastansettelse|vakinai\\w+|maaraaikai\\w+|kokoaikai\\w+|employment type|employment with|toan thoi gian',
    fields: ['employmentType'],
  },
  {
    topic: 'works-with',
    label: 'whom the role works with',
    silence: 'by-words',
    asked:
      'who(?:m|se|.?s)?\\b[^?.]{0,60} (?:do|does|would|will|should|am|is|be)[^?.]{0,20} work\\w*(?: \\w+)? (?:with|alongside)|work(?:ing)? (?:closely |directly )?with whom|(?:my|which|what) (?:colleagues|teammates|team ?mates|coworkers|co-workers)|mit wem (?:arbeite\\w*|wurde ich|werde ich)|avec qui|con quien trabaj\\w+|con chi lavor\\w+|com quem trabalh\\w+|met wie werk\\w*',
    said: 'work(?:s|ing)? (?:\\w+ )?(?:with|alongside)|(?:in )?(?:collaborat\\w+|partner\\w*|liais\\w+|pair\\w*) (?:\\w+ )?(?:with|to)|alongside|hand in hand|cross-functional|zusammen(?:arbeit\\w*)?|arbeitest (?:\\w+ )?mit|en (?:lien|collaboration|direct|binome) avec|travaill\\w+ (?:\\w+ ){0,3}avec|colabor\\w+ con|trabaj\\w+ (?:\\w+ )?con|collabor\\w+ con|colabor\\w+ com|samenwerk\\w*|samen met',
  },
  {
    topic: 'reference-number',
    label: 'a reference number',
    asked:
      '(?:reference|ref|req|requisition|job|vacancy|posting|position)\\.? (?:number|nr|no|id|code)|requisition|kennziffer|kennnummer|referenznummer|stellennummer|(?:numero|codigo|numero de) (?:de )?(?:referencia|oferta|vacante)|(?:reference|numero) de l.(?:offre|annonce)|(?:codice|numero) (?:di )?(?:riferimento|annuncio)|vacaturenummer',
    said: '(?:ref(?:erence|erenz|erencia)?|req(?:uisition)?|job|vacancy|posting|position|kennziffer|kennnummer|stellennummer|vacaturenummer|codice)\\.? ?(?:number|nr|no|id|code|nummer)?\\.?[: #]{1,3}[a-z]{0,6}[-/ ]?\\d[\\w/.-]*',
    needs: 'number',
  },
  {
    topic: 'reports-to',
    label: 'whom the role reports to',
    asked:
      'report(?:s|ing)? (?:in)?to|report(?! (?:on|about|the|our|results|findings)(?![a-z]))|reporting line|(?:my|the|be my|whos? the|that) (?:boss|manager|supervisor|lead(?!(?:ing)? \\w*(?:dev|engineer|analyst|scientist|designer|architect|data|software)))|line manager|answers? to|boss.?s?|work(?:ing)? directly (?:with|for)|who tells you|who(?:m)? would i (?:work|be working) (?:directly )?(?:for|under)|vorgesetzte\\w*|berichtest|responsable',
    said: 'report(?:s|ing)?(?: directly)? (?:in)?to|reporting line|line manager|answers? to|accountable to|under the (?:direction|supervision|guidance)|supervis\\w+ (?:of|by)|working directly (?:with|for)|direct(?:ly)? (?:to|with) (?:the|our)|led by|berichte\\w*|rattache\\w*|sous la (?:direction|responsabilite)|reportando|reporta\\w*|riport\\w+|rapporteer\\w*|raport\\w*|rapporter\\w*|raportoi\\w*|esimie\\w*|self-management|no managers',
    fields: ['reportsTo'],
  },
  {
    topic: 'manages',
    label: 'how many people the role leads',
    silence: 'by-words',
    asked:
      '(?:how (?:many|big)|size)[^?.]{0,40}(?:manag\\w+|lead\\w*|direct reports|mentor\\w*|report to me)|direct reports|people (?:would i|to) manag\\w+|(?:would i|will i|do i)[^?.]{0,20}(?:manage|lead|mentor|supervise)|team lead\\w*|(?:be )?managing|manag(?:e|ing) (?:anyone|anybody|others|staff|people|devs?|developers|engineers|a team)',
    said: 'lead(?:s|ing)?|manag(?:e|es|ing)|direct reports|mentor\\w*|coach\\w*|supervis\\w+|line management|team of|fuhr\\w+|encadr\\w+|liderar|equipo de|coordinare',
  },
  {
    topic: 'team-size',
    label: 'the size of the team',
    asked:
      '(?:how (?:many|big|large)|size|number)[^?]{0,60}(?:people|ppl|persons|employees|engineers|devs|developers|analysts|staff|team|company|group|headcount|members|colleagues)|team size|headcount|company size|how big|how large|combien (?:de personnes|d.employes)|quante persone|cuantas personas|(?:bigger|larger|smaller|biggest|largest|smallest)(?: (?:team|company|firm|employer|organi[sz]ation|business))?(?! (?:salary|pay|budget|bonus))',
    said: '(?:\\d[\\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|eighteen|twenty|thirty|forty|fifty|sixty|eighty|dozens?|hundreds?|thousands?)[+ ]*(?:-| to | or )?\\d*\\+?[^.;]{0,40}(?:people|persons?|employees|engineers|developers|devs|analysts|staff|colleagues|associates|members|specialists|experts|professionals|talents|strong|mitarbeiter\\w*|kolleg\\w*|collaborateurs|personnes|salaries|empleados|personas|profesionales|persone|dipendenti|colaboradores|medewerkers|collega\\w*|pracownik\\w*|osob|medarbetare|ansatte|medarbejdere|tyontekij\\w+|henkilo\\w*|nhan (?:vien|su)|person team|team)|team of|strong team|headcount|(?:small|large) team',
    unless: 'one person(?! team)',
    needs: 'number',
  },
  {
    topic: 'travel',
    label: 'travel',
    asked: 'travel\\w*|trips?|business trips?|reise\\w*|deplacements?|viajes?|viajar|trasferte',
    said: 'travel\\w*|trips?|dienstreise\\w*|reisebereit\\w*|reisetatig\\w*|deplacements?|viajes?|viajar|disponibilidad para viajar|trasferte|reizen|podroz\\w*|resor|rejse\\w*|matkust\\w*|cong tac',
    fields: ['travel'],
  },
  {
    topic: 'investors',
    label: 'funding or investors',
    asked:
      'investors?|invest(?:s|ed|ing|ments?)?|fund(?:s|ed|ing|raise\\w*)|rais(?:e|ed|ing)|series [a-e]|seed|backed|backers?|vcs?|venture|put (?:money|it)|money in|money has|accelerators?|valuation|who owns|owned|owners?|acquired|parent company',
    said: 'investors?|invest(?:ed|ment|ments)|fund(?:ed|ing|raise\\w*|s)|raised|series [a-e]|seed|backed|backers?|vcs?|venture\\w*|capital|accelerators?|techstars|y combinator|yc|valuation|unicorn|owned|acquired|part of|subsidiary|finanzier\\w*|leves? de fonds|rondas?|partners and investors|spin-?off|group',
  },
  {
    topic: 'certification-of-company',
    label: 'when it was founded',
    asked:
      'founded|founding|since when|how old|established|spin-?off|(?:when|who|year)[^?]{0,40} started|started (?:the|this|your) (?:company|business|firm|school|practice)|how did (?:it|they|this|you|the \\w+) (?:all )?(?:start|begin)|year .{0,10}found\\w*|gegrundet|fondee?|fundada|fondata|(?:how long|since when)[^?]{0,60}(?:around|exist\\w*|in business|trading|operating)|in business|age of the (?:company|firm|business)|years? old is|(?:old|young|new)(?:er|est) (?:firm|company|business|employer|organi[sz]ation)|(?:firm|company|business|employer|organi[sz]ation|one|which|who) (?:is|has been) (?:the )?(?:older|younger|oldest|youngest|around longer)',
    said: 'founded|founders?|since \\d{4}|established|spin-?off|started (?:in|on|by)|gegrundet|seit \\d{4}|fondee? en|cree en|fundada|fondata|nata nel|opgericht|sinds|zalozon\\w*|grundad\\w*|perustett\\w*|in (?:19|20)\\d\\d|thanh lap|\\d+[- ]years?[- ]old|(?:for|over|than|nearly|almost) (?:\\d+|a hundred|thirty|forty|fifty|sixty|seventy|eighty|ninety) years|in business|(?:first|second|third|fourth|fifth)[- ]generation|seit (?:uber )?(?:\\d+|\\w+ig) jahren|depuis (?:\\d{4}|plus de)|desde (?:\\d{4}|hace)|fund\\w+ en|nata nel|dal \\d{4}|sinds \\d{4}|century',
  },
  {
    topic: 'pay',
    label: 'the pay',
    asked:
      'salar(?:y|ies)|(?<!who )pays?|paid|paying|compensation|comp|wages?|remuneration|earn\\w*|(?:day|daily|hourly|monthly) rate|(?<!(?<![a-z])(?!what |your |their |which |good |this )[a-z]{4,} )rates?|how much (?:do|does|would|will|can|is)[^?]{0,25}(?:pay\\w*|earn|make|offer)|ote|(?:salary|pay) (?:band|range|package)|tc|gehalt\\w*|verdien\\w*|vergutung|stundensatz|tagessatz|salaire|remuneration|tjm|sueldo|salario|retribucion|stipendio|ral|salaris|loon|wynagrodzeni\\w*|zarobk\\w*|lon|palkka|luong|thu nhap|who pays (?:better|best|more|most|less|least)|(?:how much|what|any idea of the|what.?s the) (?:is the )?money|money|package|what .{0,30}(?:is|are) (?:they|you) paying|zahlen|ganan?',
    unless:
      '(?:bonus(?:es)?|commission|raise|increase)[^.;]{0,40}(?:of|%)[^.;]{0,20}(?:salary|pay)|salary expectations?|expected salary',
    said: '(?:salar(?:y|ies)|compensation|wages?|remuneration|earnings?|ote|pay range|base pay|pay:|paid (?:every|daily|weekly|fortnightly|bi-?weekly|monthly|on the)|pay ?days?|day rate|hourly rate|rate|gehalt\\w*|vergutung|jahresgehalt|salaire|remuneration|tjm|sueldo|salario|retribucion|stipendio|retribuzione|ral|salaris|bruto|brutto|brut|wynagrodzeni\\w*|lon|palkk\\w+|luong|thu nhap)|d\\.? ?o\\.? ?e|commensurate (?:with|to)|depend(?:ing|s|ent) on (?:your |the )?experience|according to (?:your )?experience|selon (?:le |votre )?(?:profil|experience|competences)|nach (?:vereinbarung|tarif\\w*|erfahrung)|tarifvertrag\\w*|tv-?[lh]|tvod\\w*|gehaltsvorstellung\\w*|segun (?:valia|experiencia|convenio)|a convenir|commisurat\\w+|de acordo com a experiencia|a combinar|marktconform\\w*|cao|pagas',
    inPassing:
      'pays?|paid|paying|earn\\w*|package|money|zahlt|zahlen|bezahl\\w*|pagan?|pagano|pagam|pagais|paye[es]?|paie|gagn\\w*|betaalt|verdien\\w*|bruto?',
    fields: ['baseSalary'],
    sections: ['pay'],
  },
  {
    topic: 'career',
    label: 'career growth',
    silence: 'by-words',
    asked:
      'career\\w*|promot\\w+|progress\\w*|grow(?:th)?|titles? later|advance\\w*|aufstieg\\w*|karriere\\w*|evolution|carriera',
    said: 'career\\w*|promot\\w+|progression|grow(?:th)?|advance(?:ment)?|opportunit\\w+|karriere\\w*|entwicklungs\\w*|evolution|carrera|carriera|crescita|loopbaan|doorgroei\\w*|rozwoj\\w*|utveckl\\w*|ura\\w*|phat trien|thang tien|co hoi',
  },
  {
    topic: 'benefits',
    label: 'benefits',
    asked:
      'benefits?|perks?|extras?|what (?:do|does|would|will)[^?.]{1,40} (?:offer|provide|give)(?= (?:me|you|us|its|their|his|her|employees|staff|people|the team)|\\W*$)|what.?s in it|goodies|on offer|why (?:should|would)[^?.]{1,30} (?:join|work (?:for|at|with))|phuc loi|che do|was (?:bietet|bieten)|que propose\\w*|que ofrece\\w*|cosa offr\\w+|avantages|beneficios|vorteile|zusatzleistungen|benefici',
    said: 'benefits?|perks?|we offer|what we offer|wir bieten|avantages|nous (?:vous )?offrons|beneficios|ofrecemos|offriamo|wij bieden|oferujemy|vi erbjuder|vi tilbyr|vi tilbyder|tarjoamme|phuc loi|che do',
    fields: ['benefit'],
    sections: ['benefits'],
  },
  {
    topic: 'required',
    label: 'what is required',
    silence: 'by-words',
    asked:
      'must[- ]haves?|must have|requirements?|required skills|essential\\w*|minimally|minimum (?:requirements?|qualifications?)|qualifications?|(?:needed|required|mandatory) skills?|what (?:do|does|should|must|would|will) (?:i|you|one|someone|somebody|they|it|he|she|an? )[^?.]{0,40}(?:need|bring|have|know)|what (?:do|does|is|are)[^?.]{1,60} (?:require|need|want|expect|look|looking|ask|asking)(?: for| from| of| in|\\W*$)|what (?:is|are|s) (?:\\w+ )?(?:required|needed|necessary|mandatory)|was (?:brauche ich|brauchst du|brauchen sie|muss ich (?:mitbringen|haben|konnen)|wird (?:erwartet|verlangt|vorausgesetzt))|what skills|absolut\\w* (?:must|cannot)|looking for in|profile|who should|anforderungen|voraussetzungen|prerequis|requisitos|requisiti|wymagania|profil|profilo|perfil|was muss ich[^?.]{0,60} (?:mitbringen|haben|konnen)|was muss man[^?.]{0,60} (?:mitbringen|haben|konnen)|was (?:wird|ist)[^?.]{0,60} (?:verlangt|gefordert|notig|erforderlich)|was verlang\\w+|exigences|que piden?|que pide|cosa chied\\w+',
    said: 'must|required?|requirements?|essential|minimum|need(?:ed)? to|you have|mandatory|necessary|you.ll need|you bring|zwingend|voraussetz\\w*|du hast|du bringst|vous (?:avez|etes)|imprescindible|necesari\\w*|indispensabil\\w*|richiest\\w*|vereist|wymag\\w*|krav\\w*|edellyta\\w*|yeu cau|bat buoc|we expect|we ask for|you should (?:have|be)|wir erwarten|sie haben|nous demandons|pedimos',
    fields: ['qualification'],
    necessity: 'required',
    sections: ['requirements', 'skills'],
  },
  {
    topic: 'responsibilities',
    label: 'the duties',
    silence: 'by-words',
    asked:
      'duties|dut(?:y|ie)|responsib\\w+|responsab\\w+|tasks?|to[- ]?do(?: list)?|day[- ]to[- ]day|what (?:would|will|do) (?:i|you)[^?.]{0,30}(?:do|be doing|work on|build|be building|code|concretely)|what (?:would|will)[^?.]{1,60} (?:do|be doing|be expected to do)|main role|job (?:content|description)|key tasks|what does (?:the|this|that|a|an)[^?.]{0,60} do|(?:my|the) part|purpose|(?:is|what.?s) [^?.]{0,60}there for|supposed to (?:achieve|do|deliver)|point of the (?:role|job)|contribute\\w*|kind of (?:\\w+ )?work|mix of work|would (?:code|build)|aufgaben|tatigkeit\\w*|missions?|taches|funciones|tareas|mansioni|taken|obowiazki|arbetsuppgifter|tehtavat',
    said: 'responsib\\w+|duties|purpose of (?:the|this|your)|(?:main|key|core|job|role) purpose|you will|you.ll|tasks?|your role|role involves|as (?:a|an|our)|aufgaben|du (?:entwickelst|verantwortest|arbeitest)|missions?|vous (?:serez|participez)|funciones|te encargaras|svilupperai|ti occuperai|attivita|je (?:gaat|bent|werkt)|obowiazk\\w*|du kommer|tehtava\\w*|nhiem vu|mo ta cong viec',
    fields: ['responsibility'],
    sections: ['responsibilities'],
  },
  {
    topic: 'skills',
    label: 'which tools or technologies are used',
    silence: 'by-words',
    asked:
      'tech(?:nology|nologies)?(?: stack)?|stack|tools?|tooling|frameworks?|programming languages?|libraries|libs|packages|pkgs|software|systems|platforms|databases?|warehouses?|skills?|programs|services|bi tools?|data tools?|environment|technologien|werkzeuge|outils|herramientas|strumenti|cong cu',
    said: 'stack|tech(?:nolog\\w+)?|tools?|tooling|frameworks?|using|experience (?:with|in|of)|knowledge of|proficien\\w+|familiar\\w*|expertise|environment|technologien|kenntnisse|erfahrung (?:mit|in)|outils|maitrise|herramientas|conocimientos?|dominio|conoscenz\\w+|strumenti|kennis van|ervaring met|znajomosc|erfarenhet av|kokemus\\w*|osaami\\w*|thanh thao|kinh nghiem|cong cu|toolbox|werkzeug\\w*|tools? (?:such as|like)|logiciels?|tecnologias?|tecnologie|programm?as?',
    fields: ['skill'],
    sections: ['skills', 'requirements'],
  },
  {
    topic: 'location',
    label: 'where the work is',
    silence: 'by-words',
    asked: `(?:${WHERE}|which city|what city|what part|in which|location|located|address|office)[^?.]{0,60}(?:office|based|located|job|role|position|city|country|company|it|at)?|${WHERE}|whereabouts|(?:what|which) (?:city|cities|towns?|offices?|sites?|state|states|district)|cities|wo ist|ou se (?:trouve|situe)|donde|dove|far is|how far|near|(?:closer|nearer|nearest|closest|further|farther) (?:to|from|away)`,
    said: 'office|offices|located|location|based (?:in|at|out)|headquarter\\w*|hq|city|heart of|downtown|neighbou?rhood|floor|centre|center|street|district|near|close to|standort|buro|sitz|bureaux?|situe\\w*|bases?|oficinas?|ubicad\\w*|sede|ufficio|kantoor|gevestigd|biuro|kontor\\w*|toimisto\\w*|dia (?:chi|diem)|van phong|train|station|operate out of|based out of|live (?:in|near|within)|reside|commutable|rue|avenue|quartier|plaza|calle|barrio|strasse|gasse|marktplatz|\\w+platz|innenstadt|centro|via|piazza|rua|praca|straat|gare|metro|estacion|stazione|bahnhof\\w*|address|adresse|direccion|indirizzo|morada|locations?|sites?',
    fields: ['jobLocation'],
    sections: ['location', 'header'],
  },
  {
    topic: 'culture',
    label: 'the culture',
    silence: 'by-words',
    asked:
      'culture|values|atmosphere|environment like|work[- ]life|hierarch\\w*|way of working|practices|methodolog\\w*|agile|scrum|team (?:like|spirit)|have a say|how do they work',
    said: 'culture|values|atmosphere|environment|work[- ]life|hierarch\\w*|agile|scrum|kanban|tdd|pair[- ]programming|methodolog\\w*|open[- ]minded|collaborat\\w+|fun|transparen\\w+|autonom\\w+|opinion|kultur|unternehmenskultur|ambiance|cultura|sfeer',
    sections: ['about-organization'],
  },
  {
    topic: 'organization',
    label: 'what the organization does',
    silence: 'by-words',
    asked:
      'what (?:is|does|are|do|s)[^?.]{0,40}(?:do|about|make|sell|build|company|mission|product|business)|mission|product|company (?:do|about)|kind of company|industry|sector|customers?|clients?|who (?:are they|do they)|problem[^?.]{0,30}solv\\w+|actually (?:sell|do)|was macht|que hace|que fait|cosa fa|what (?:kind|sort) of (?:company|business|firm|organi[sz]ation|place|employer|start-?up|agency|school|hospital|outfit)|(?:is|are) (?:it|they|this) (?:a )?(?:start-?ups?|charity|agency|non-?profit|corporate|scale-?up)',
    unless: '(?:we are|we.re|is) (?:currently |now |actively )?(?:looking|seeking|searching|hiring|recruiting)',
    said: 'we are|we.re|is a|is an|makes|sells|runs|offers|our (?:mission|product|platform|vision|purpose|clients|customers|users)|mission|founded|provides?|develops?|leading|company|platform|startup|start-up|helps?|build\\w*|wir sind|nous sommes|somos|siamo|wij zijn|jestesmy|vi ar|olemme|chung toi|customers?|clients?|sector|industry',
    sections: ['about-organization'],
  },
]
