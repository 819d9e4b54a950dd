/** What a bot needs to ask again, and to show the answer where the question was asked. */
export interface ExpectedAnswer {
  requestKey: string
  text: string
  conversation: string
  posting: string | null
  /** Where the answer belongs, in the bot's own words. */
  replyTo: Readonly<Record<string, string>>
}
