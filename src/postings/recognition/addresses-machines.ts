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
  /\b(?:you are|act as|pretend to be)\b.{0,20}\b(?:ai|llm|chatbot|language model|assistant named)\b/iu,
  /\b(?:if you are|as) an? (?:ai|llm|large language model|language model|chatbot|bot)\b/iu,
  /\bsystem prompt\b/iu,
]
