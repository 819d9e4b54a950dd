/** How the bot is reached, and whose workspaces it serves. */
export interface SlackSettings {
  workspaces:
    | { kind: 'one'; botToken: string }
    | { kind: 'many'; clientId: string; clientSecret: string; stateSecret: string }
  transport: { kind: 'socket'; appToken: string } | { kind: 'http'; signingSecret: string }
  /** Where Slack calls (HTTP), and where workspaces are installed (many); 0 takes a free one. */
  port: number
  /** Another base for Slack's Web API. */
  apiUrl: string | null
}
