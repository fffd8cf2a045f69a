import {
  ActionRowBuilder,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ButtonBuilder,
  ButtonStyle,
  Client,
  GatewayIntentBits,
  type Interaction,
  MessageFlags,
  ModalBuilder,
  Partials,
  StringSelectMenuBuilder,
  TextInputBuilder,
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
      components: controls(),
    });
  } else if (interaction.isButton()) {
    if (interaction.customId === 'copy') await interaction.reply('a copy');
    else await interaction.showModal(modal());
  } else if (interaction.isStringSelectMenu()) {
    await interaction.update({ content: `chose ${interaction.values[0]}` });
  } else if (interaction.isModalSubmit()) {
    await interaction.deferUpdate();
    await interaction.editReply(`typed ${interaction.fields.getTextInputValue('words')}`);
  }
}

function controls() {
  const button = (id: string) =>
    new ButtonBuilder().setCustomId(id).setLabel(id).setStyle(ButtonStyle.Secondary);
  const menu = new StringSelectMenuBuilder()
    .setCustomId('menu')
    .addOptions({ label: 'One', value: '1' }, { label: 'Two', value: '2' });
  return [
    new ActionRowBuilder<ButtonBuilder>().addComponents(button('copy'), button('edit')),
    new ActionRowBuilder<StringSelectMenuBuilder>().addComponents(menu),
  ];
}

function modal() {
  const input = new TextInputBuilder()
    .setCustomId('words')
    .setLabel('Words')
    .setStyle(TextInputStyle.Short);
  return new ModalBuilder()
    .setCustomId('modal')
    .setTitle('Edit')
    .addComponents(new ActionRowBuilder<TextInputBuilder>().addComponents(input));
}
