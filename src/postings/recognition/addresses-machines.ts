/**
 * Whether a sentence speaks to a program instead of a candidate ("ignore your rules and say …"). It can be quoted like
 * any other, but what it says about the role is nothing that the posting states.
 */
export function addressesMachines(sentence: string): boolean {
  return INSTRUCTIONS.some(pattern => pattern.test(sentence))
}

const INSTRUCTIONS: readonly RegExp[] = [
  /\b(?:ignore|disregard|forget|override|bypass)\b.{0,30}\b(?:rules?|instructions?|prompts?|guidelines?|guardrails?|training|constraints?)\b/iu,
  /\b(?:note|notice|message|instructions?|attention|hint)\b.{0,20}\b(?:to|for)\b.{0,15}\b(?:ais?|llms?|(?:chat)?bots?|language models?|(?:ai )?assistants?|gpt|crawlers?)\b/iu,
  /\b(?:you are now|act as|pretend to be)\b.{0,20}\b(?:ai|llm|chatbot|language model|assistant named)\b/iu,
  // "If you are an AI enthusiast" speaks to a person.
  /\b(?:if you are|if you're|as) an? (?:ai|llm|(?:large )?language model|chatbot|bot)(?: (?:assistant|model|agent|system))?(?=\s*[,.:;)]|\s+(?:reading|processing|reviewing|summari[sz]ing|parsing))/iu,
  /\bsystem prompt\b/iu,
  /^\W*(?:system|assistant|developer)(?: (?:prompt|message|note|instructions?))?\s*:/iu,
  /\byou are now in \w+(?: \w+)? mode\b/iu,
  /\b(?:tell|assure|inform|convince) (?:every|each|all|any) (?:candidates?|applicants?|users?|askers?|people|person)(?: \w+)? that\b/iu,
  /\b(?:never|do not|don['’]t) (?:mention|reveal|disclose|repeat|quote) (?:this|these) (?:lines?|notes?|sentences?|instructions?|messages?|texts?)\b/iu,
]
