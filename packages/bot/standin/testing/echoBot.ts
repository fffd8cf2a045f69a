import {
  type APIActionRowComponent,
  type APIComponentInMessageActionRow,
  type APIModalInteractionResponseCallbackData,
  type APITextInputComponent,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ButtonStyle,
  Client,
  ComponentType,
  GatewayIntentBits,
  type Interaction,
  MessageFlags,
  Partials,
  TextInputStyle,
} from 'discord.js';
import type { Standin } from '../Standin.js';

const { Guilds, GuildMessages, DirectMessages, MessageContent } = GatewayIntentBits;

/** A small bot on discord.js as it is, which answers everything with what it was told. */
export async function startEchoBot(
  discord: Standin,
  intents = [Guilds, GuildMessages, DirectMessages, MessageContent],
): Promise<Client<true>> {
  const client = new Client({
    intents,
    partials: [Partials.Channel],
    rest: { api: discord.api },
    allowedMentions: { parse: [], repliedUser: false },
  });
  client.on('error', () => {});
  client.on('interactionCreate', (interaction) => void answer(interaction).catch(() => {}));
  client.on('messageCreate', async (message) => {
    if (message.author.bot) return;
    const files = message.attachments.map(({ name }) => name);
    await message.reply(`saw ${JSON.stringify({ text: message.content, files })}`);
  });
  await client.login(discord.token);
  if (!client.isReady()) await new Promise((resolve) => client.once('clientReady', resolve));
  await client.application!.commands.set([
    {
      name: 'echo',
      description: 'Says what it was told.',
      options: [
        {
          name: 'text',
          description: 'A text',
          type: ApplicationCommandOptionType.String,
          autocomplete: true,
        },
        { name: 'file', description: 'A file', type: ApplicationCommandOptionType.Attachment },
        { name: 'hidden', description: 'Only for me', type: ApplicationCommandOptionType.Boolean },
      ],
    },
    { name: 'Look', type: ApplicationCommandType.Message },
  ]);
  return client as Client<true>;
}

async function answer(interaction: Interaction): Promise<void> {
  if (interaction.isAutocomplete()) {
    const text = interaction.options.getFocused();
    await interaction.respond([{ name: `${text}!`, value: text }]);
  } else if (interaction.isMessageContextMenuCommand()) {
    await interaction.reply(`${interaction.targetMessage.attachments.size} files`);
  } else if (interaction.isChatInputCommand()) {
    const hidden = interaction.options.getBoolean('hidden') ?? false;
    await interaction.deferReply(hidden ? { flags: MessageFlags.Ephemeral } : {});
    await interaction.editReply('… working');
    const file = interaction.options.getAttachment('file');
    const bytes = file && Buffer.from(await (await fetch(file.url)).arrayBuffer());
    await interaction.editReply({
      content: interaction.options.getString('text') ?? 'nothing',
      files: bytes ? [{ attachment: bytes, name: file.name, description: 'An echo' }] : [],
      components: controls,
    });
  } else if (interaction.isButton()) {
    if (interaction.customId === 'copy') await interaction.reply('a copy');
    else await interaction.showModal(modal);
  } else if (interaction.isStringSelectMenu()) {
    await interaction.update({ content: `chose ${interaction.values[0]}` });
  } else if (interaction.isModalSubmit()) {
    await interaction.deferUpdate();
    await interaction.editReply(`typed ${interaction.fields.getTextInputValue('words')}`);
  }
}

const button = (custom_id: string) => ({
  type: ComponentType.Button as const,
  style: ButtonStyle.Secondary as const,
  label: custom_id,
  custom_id,
});

const options = [
  { label: 'One', value: '1' },
  { label: 'Two', value: '2' },
];

const controls: APIActionRowComponent<APIComponentInMessageActionRow>[] = [
  { type: ComponentType.ActionRow, components: [button('copy'), button('edit')] },
  {
    type: ComponentType.ActionRow,
    components: [{ type: ComponentType.StringSelect, custom_id: 'menu', options }],
  },
];

const input: APITextInputComponent = {
  type: ComponentType.TextInput,
  custom_id: 'words',
  label: 'Words',
  style: TextInputStyle.Short,
};

const modal: APIModalInteractionResponseCallbackData = {
  custom_id: 'modal',
  title: 'Edit',
  components: [{ type: ComponentType.ActionRow, components: [input] }],
};
