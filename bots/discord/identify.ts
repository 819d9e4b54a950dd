import { type BaseInteraction, type Client, type GuildMember, type Message, PermissionFlagsBits } from 'discord.js'
import type { Identity } from '../../src/people/identity.ts'

/** Somebody writes privately whom no server shares with the bot: there is nothing to ask about. */
export class NoSharedServer extends Error {}

/** More servers than this are not searched for somebody who writes privately. */
const mostSearched = 50

/**
 * Who somebody is in the server in which they act. Only where the bot was installed to the server does the server's own
 * word count: somebody may install it to their account and use it in a server that they made themselves.
 */
export async function identifyActor(interaction: BaseInteraction): Promise<Identity> {
  const { guildId, client, user, member } = interaction
  if (guildId === null || member === null || !client.guilds.cache.has(guildId))
    return identifyPrivately(client, user.id)
  const roleIds = Array.isArray(member.roles) ? member.roles : [...member.roles.cache.keys()]
  const name = 'displayName' in member ? member.displayName : (member.nick ?? user.displayName)
  return {
    ...{ platform: 'discord' as const, space: guildId, user: user.id, displayName: name.slice(0, 200) },
    isSpaceAdmin: interaction.memberPermissions?.has(PermissionFlagsBits.ManageGuild) ?? false,
    roleIds: roleIds.filter(id => id !== guildId).slice(0, 250),
  }
}

export async function identifyAuthor(message: Message): Promise<Identity> {
  if (!message.inGuild()) return identifyPrivately(message.client, message.author.id)
  const member = message.member ?? (await message.guild.members.fetch(message.author.id))
  return identityOfMember(member)
}

/** Somebody who asked in a server, or privately as one of its members. */
export async function identifyUser(client: Client<true>, guild: string, user: string): Promise<Identity> {
  const server = client.guilds.cache.get(guild) ?? (await client.guilds.fetch(guild))
  return identityOfMember(await server.members.fetch(user))
}

/** The bot itself in a server, fetching what it has to bring there. */
export function identifyBot(client: Client<true>, guild: string): Identity {
  return { platform: 'discord', space: guild, user: client.user.id, isSpaceAdmin: false, roleIds: [], isBot: true }
}

/** A private conversation is held with the first server that both are in. */
async function identifyPrivately(client: Client, user: string): Promise<Identity> {
  const guilds = [...client.guilds.cache.values()]
  const known = guilds.filter(guild => guild.members.cache.has(user))
  for (const guild of new Set([...known, ...guilds.slice(0, mostSearched)])) {
    const member = await guild.members.fetch(user).catch(() => null)
    if (member) return identityOfMember(member)
  }
  throw new NoSharedServer()
}

function identityOfMember(member: GuildMember): Identity {
  return {
    ...{ platform: 'discord' as const, space: member.guild.id, user: member.id },
    displayName: member.displayName.slice(0, 200),
    isSpaceAdmin: member.permissions.has(PermissionFlagsBits.ManageGuild),
    roleIds: [...member.roles.cache.keys()].filter(id => id !== member.guild.id).slice(0, 250),
  }
}
