/** Words that carry no content of a question about a role: they never count as something the posting should say. */
export const EMPTY_WORDS: ReadonlySet<string> = new Set(
  `a about above after again all alright also am an and any anybody anyone anything are aren't around as ask asking at
  away be because been before being below between both but by can can't cannot could couldn't d did didn't do does
  doesn't doing don't done down during each either else especially etc even ever every everybody everyone everything
  exactly few fine first for from further get gets getting give given gives go goes going gonna good got great had has
  have haven't having he hello her here hers hey hi him his hm hmm how i i'd i'll i'm i've if im in interested into is
  isn't it it's its itself ive just kind know last let like likely list little ll lol looking lot m main make makes
  many may maybe me mean meant means mention mentioned mentions might mine more most much must my myself name named need
  needed needs never nice no nor not now o of off ok okay on once one ones only or other others ought our out over own
  part people per please pls plus point ppl put quick quite rather re really right s said same saw say says see seem
  seems she should shouldn't so some somebody someone something soon sort still such sure t take tell than thanks that
  that's thats the their theirs them then there there's these they they're thing things think this those thx to today
  together too u under until up upon us use used uses using usually ve very via want wanted wants was wasn't way we
  we're well were weren't what what's whats when when's where where's whether which while who who's whom whos whose why
  will with within without won't would wouldn't yeah yep yes yet you you'll you're you've your yours
  ad advert advertisement advertised applicant applicants apply applying candidate candidates career careers company
  description employer firm gig hire hired hiring hires job jobs listing offer offered offering offers open opening
  openings opportunity organisation organization place position positions post posted posting postings recruiting role
  roles spot vacancies vacancy work working works startup currently basically actually concretely specifically wondering
  curious explicitly possible potential expect expected expects stuff guys folks person somewhat matters rundown example examples current top key core overview various different real actual whole
  total exact certain specific brief bullet bullets already brush minimally strictly absolutely roughly approx obsessed heck
  ish first second third two both vs versus compared compare cool sounds great wonder figure heard saw seen noticed guess hope ensure
  der die das ein eine einen und oder ist sind wird werden wie was wer wo wann ich mich mir du sie es man bei fur mit von
  zu den dem des im am auf nicht kein keine gibt haben hat kann muss brauche stelle job
  nur auch noch denn schon hier dort euch euer ihr ihre ihren ihrem ihnen uns unser unsere mein meine meinen welche
  welcher welches welchen warum wieso weshalb bitte eigentlich werde wirst sein mussen soll sollte kannst konnen will
  mochte beim vom zum zur ins als nach vor aus um ab geht gehen lauft macht machen habe hast
  le la les un une des du de et ou est sont que qui quoi quel quelle quels quelles je tu il elle on nous vous ils pour
  avec dans sur pas faut il y a au aux poste emploi
  ce cet cette ces mon ma mes ton ta tes votre vos notre nos leur leurs comment pourquoi combien quand avez avoir
  etre fait faire chez aussi tres
  el los las una unos unas y o es son que cual cuales como donde quien yo tu para con en por no hay se al del puesto
  es esta este mi mis su sus tiene tengo tener hacer hace muy tambien cuando porque cuanto cuanta cuantos cuantas nos
  il lo gli uno e sono che cosa quale quali come dove chi per nel della di da non c'e
  hallo moin servus guten morgen tag abend bitte danke mal noch schon eigentlich denn auch aber dass weil wenn wieviel
  viel viele welche welcher welches welchen wen wem seit ab bis gibts geht bin bist habe hab hast habt hatte hast du
  wurde wurdest ware wollte konnte mochte mein meine meinen meinem euch uns sich genau ungefahr uberhaupt wirklich
  firma unternehmen betrieb bewerbe
  bonjour bonsoir salut merci svp stp est-ce ca cela ici combien quand comment ou chez mon ma mes moi votre
  vos leur ai as avez ont suis etes etre avoir peux peut peut-on dois doit faire fait exactement precisement aussi
  mais donc alors tres bien si ce cet cette ces qu boite entreprise societe
  hola buenas buenos dias tardes gracias favor porfa cuanto cuanta cuantos cuantas cuando desde hasta quiero quisiera
  puedo puede tengo tiene tienen hacen haceis estoy soy somos sois esta estan sobre mas muy pero tambien cual es mi
  mis su sus este exactamente empresa oferta trabajo
  ciao buongiorno grazie quanto quanta quanti quante quando quali sono ho hai ha hanno posso puo vorrei mio mia
  mie miei questo questa anche ma se esattamente azienda lavoro
  bom boa obrigado obrigada quantos quantas quero posso tenho tem tenham voces eu meu minha seu sua este esta
  isso qual quais onde quem empresa
  goedendag bedankt hoeveel wat waar wanneer hoe welke ik je jullie mijn jouw het een van voor met bij zijn heb
  hebben kan moet wil bedrijf baan functie vacature
  em muon thi nao a vi tri
  `
    .split(/\s+/u)
    .filter(Boolean),
)
