import type { TopicWords } from './topic-words.ts'

/**
 * What people ask and postings hardly ever tell: who had the role before, who else wants it, what somebody is like. They
 * are topics like any other, so that a posting which does tell is quoted, and every other one is silent instead of being
 * quoted for a word that happens to stand in it.
 */
export const BEYOND_POSTINGS: readonly TopicWords[] = [
  {
    topic: 'predecessor',
    label: 'who had the role before',
    asked:
      '(?:last|previous|former|old|predecess\\w*)(?! (?:year|month|week|day|round|experience|employ\\w+|knowledge|role|job)s?(?![a-z]))[^?.]{1,60} (?:leave|left|quit|go|gone|resign\\w*|sacked|fired|stop\\w*|no longer|happened)|what (?:happened to|became of) (?:the|my|your|their) (?:last|previous|former|old)|why (?:is|are|was) (?:the|my|your) (?:last|previous|former|old)[^?.]{1,60}|who (?:did|had|held|was doing) (?:the|this|that) (?:role|job|post|position) (?:before|until)|predecessors?|vorganger\\w*|(?:letzte|vorige|fruhere|bisherige)[nrs]? [^?.]{1,60} (?:gegangen|gekundigt|aufgehort|weg|entlassen)|wer (?:hat|hatte|machte)[^?.]{1,60} (?:vorher|zuvor|davor|bisher)|(?:dernier|derniere|ancien|ancienne|precedente?) [^?.]{1,60} (?:parti|partie|partis|parties|quitte|demission\\w*)|predecesseur\\w*|(?:ultim[oa]|anterior|predecesor\\w*)[^?.]{1,60} (?:fue|marcho|dejo|despid\\w+)|predecesor\\w*|staff turnover|turnover of staff|fluktuation|(?:how many|wie viele)[^?.]{1,60} (?:quit|left|resigned|gekundigt)',
    said: 'predecessor|previous (?:post-?holder|incumbent|colleague)|(?:has|have) left(?: us)?|(?:moved|moving) on|retired|turnover|vorganger\\w*|ausgeschieden|verlassen|predecesseur|quitte|parti en retraite|predecesor\\w*|se jubilo',
  },
  {
    topic: 'applicants',
    label: 'other applicants or anybody’s chances',
    asked:
      '(?:how many|who else|how much)[^?.]{0,60} (?:appl(?:y|ies|ied|ications?|icants?)|candidates?|in the running|shortlist\\w*|competition)|who else[^?.]{0,30} (?:want|wants|interview\\w*|get|getting)|(?:many|few|other|any) (?:other )?(?:applications|applicants|candidates)(?= (?:are|have|so|for|yet|already)|\\W*$)|(?:my|the|our|any) (?:chances?|odds)(?= (?:of|at|with|to (?:get|be)|for)|\\W*$)|shortlist\\w*|(?:wie viele|wer)[^?.]{0,60} (?:beworben|bewerbungen|bewerber\\w*|kandidat\\w*)|(?:meine|die) chancen|combien de (?:candidat\\w*|personnes ont postule)|mes chances|(?:cuant[oa]s?|quien(?:es)?)[^?.]{0,60} (?:candidat\\w*|presentad\\w*|solicitud\\w*|inscrit\\w*)|mis posibilidades',
    said: '(?:\\d[\\d,.]*|dozens|hundreds|many|few) (?:applications|applicants|candidates|people (?:have )?appl\\w+)|applications (?:a|each|per) (?:year|month|role)|shortlist\\w*|one in \\w+ (?:is|are) (?:hired|taken)|\\d+ (?:bewerbungen|bewerber\\w*)|\\d+ candidat\\w+|\\d+ solicitud\\w+',
  },
  {
    topic: 'character',
    label: 'what anybody there is like',
    asked:
      '(?:what|how) (?:is|are|s) (?:the|my|your|their|our)? ?(?:[a-z&\u2019-]+ ){0,3}(?:boss|manager|owner|director|leader|lead|supervisor|chef|ceo|founder|colleagues|coworkers|co-workers)(?: (?:of|at|in|there)[^?.]{0,60})? (?:like|nice|to work (?:for|with|under))|(?:is|are) [^?.]{0,40}(?:boss|manager|owner|director|leader|lead|supervisor|foreman|forewoman|head|chef|clerk|officer|ceo|cto|founder|colleagues|coworkers|co-workers|team|people)(?![a-z])[^?.]{0,40} (?:nice|friendly|strict|mean|kind|fair|demanding|grumpy|easy[- ]going|easy to (?:get along|work)|hard to work|any fun)|(?:is|are) [^?.]{1,50} a (?:good|bad|nice|great|difficult) (?:boss|manager|leader|person)|wie (?:ist|sind) (?:der|die|mein\\w*) (?:chef\\w*|vorgesetzte\\w*|kolleg\\w+|leiter\\w*|leitung)|(?:ist|sind) (?:der|die)[^?.]{1,60} (?:nett|streng|freundlich|fair|(?:ein\\w*) gute\\w* (?:chef\\w*|vorgesetzte\\w*))|(?:est|sont)(?:-(?:il|elle|ils|elles))? [^?.]{0,40}(?:bonne? (?:patron\\w*|chef\\w*|manager)|sympa\\w*|gentil\\w*|severe\\w*)|comment (?:est|sont) (?:le|la|les) (?:patron\\w*|chef\\w*|collegues)|como (?:es|son) (?:el|la|los|las|mi) (?:jef\\w+|duen\\w+|encargad\\w+|companer\\w+)|(?:es|son) (?:simpatic|amable|estrict)\\w+',
    said: '(?:boss|manager|owner|director|lead|supervisor|head|founder|colleagues|chef\\w*|kolleg\\w+|leitung|patron\\w*|jef[ae]|companer\\w+)[^.;]{0,40} (?:friendly|kind|patient|calm|fair|strict|supportive|approachable|funny|demanding|helpful|freundlich\\w*|nett\\w*|geduldig\\w*|hilfsbereit\\w*|fair\\w*|sympa\\w*|bienveillant\\w*|amable\\w*|cercan\\w+)|(?:friendly|kind|patient|supportive|approachable|funny|helpful|lovely|nette[nrs]?|freundliche[nrs]?|hilfsbereite[nrs]?) (?:boss|manager|team|colleagues|people|kolleg\\w+|team)|shout\\w*',
  },
]
