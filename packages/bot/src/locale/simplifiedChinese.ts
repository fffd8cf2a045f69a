import type { Sentences } from './english.js';
import { exampleMatrix, names } from './names.js';
import { simplifiedChineseFailures } from './simplifiedChineseFailures.js';

const { convolve, edges, edgeMap, find, on, off, help, privacy } = names;
const { before, after } = names;
const { image, url, kernel, matrix } = names;

/** What the bot says in Simplified Chinese. */
export const simplifiedChinese: Sentences = {
  ...simplifiedChineseFailures,
  jobId: (id) => `-# 任务 \`${id}\``,
  unreadable: (what, { line, column }, why) =>
    `${what === 'matrix' ? '矩阵' : '卷积核'}在第 ${line} 行第 ${column} 列无法读取（${why}）。请输入若干行数值，例如 ${exampleMatrix}。`,
  whichRows: (readings) =>
    `这些数值写在一行里，无法判断每行在哪里结束。请输入你想要的那一种：${readings.map((text) => `\`${text}\``).join(' 或 ')}。`,
  note: (note) => {
    switch (note.kind) {
      case 'reduced':
        return `已缩小到 ${note.width} × ${note.height}，以符合此处的上传限制。`;
      case 'reduced-for-time':
        return `所有帧已缩小到 ${note.width} × ${note.height}，以便按时完成。`;
      case 'first-frame':
        return `动图共 ${note.frames} 帧，仅处理第一帧。`;
      case 'first-page':
        return `文件共 ${note.pages} 页，仅处理第一页。`;
      case '8-bit':
        return '已转换为每通道 8 位。';
      case 'faults':
        return `文件有不影响像素的瑕疵（解码器原文：${note.faults.join('；')}）。`;
      case 'lossy': {
        const { format, quality, lossless, fits } = note;
        const other = fits
          ? `点“${simplifiedChinese.controls.lossless}”可获取 ${lossless}`
          : `${lossless} 超出此处的上传限制`;
        return `以 ${format}（质量 ${quality}）显示；${other}。`;
      }
    }
  },
  fromLatest: (link) => `图片来自此处最新的带图消息：${link}`,
  shortened: (lines) => `……内容过长，省略了 ${lines} 行。`,
  notAnswered: (name, why, job) => `${name}：${why}（任务 \`${job}\`）`,
  list: (items) => items.join('、'),
  stages: {
    waiting: '正在排队…',
    downloading: '正在下载…',
    decoding: '正在解码…',
    computing: '正在卷积…',
    encoding: '正在生成图片…',
  },
  progress: (stage, done, all) => `${stage} 已完成 ${done}/${all}`,
  size: (width, height, frames) => `${width} × ${height}${frames > 1 ? `，${frames} 帧` : ''}`,
  time: (milliseconds) => `${milliseconds} 毫秒`,
  input: '输入',
  result: '结果',
  typedKernel: '自定义卷积核',
  reshapedKernel: (side) => `一行 ${side * side} 个数，按 ${side} × ${side} 的卷积核处理。`,
  kernelSize: (rows, cols) => `${rows} × ${cols} 卷积核`,
  altText: (kernel, image, width, height) => `${image} 的 ${kernel}，${width} × ${height} 像素`,
  altTextOfSource: (image) => `原图：${image}`,
  altTextOfMatrix: (kernel) => `${kernel} 结果的热力图`,
  found: {
    title: '这是哪个卷积核的结果？',
    question: (before, after) => `${before} → ${after}`,
    kernel: (rows, cols, title, percent) =>
      `${rows} × ${cols} 卷积核：${title === null ? '内置卷积核中没有相近的' : `**${title}**${percent < 1 ? '' : `，权重相差 ${percent}%`}`}。`,
    notExplained:
      '**没有任何单个卷积核能得到这个结果。** 下面是最接近的一个。原因可能是中值滤波、伽马校正、几何变形或 JPEG 压缩；两张图片请都用 PNG。',
    residual: (residual, pixels) => `残差 ${residual} 个灰度级（${pixels} 个像素的均方根）`,
    offset: (offset) => `每个结果另加 ${offset}`,
    condition: (condition) =>
      condition === null
        ? '在这张图片上，其他卷积核也能得到相同的结果'
        : `条件数 ${condition}：${condition < 1e4 ? '卷积核可以可靠地确定' : '卷积核难以确定，图片中的微小误差会使它变化很大'}`,
    altText: (rows, cols) => `${rows} × ${cols} 卷积核的热力图`,
  },
  borders: {
    zero: { title: '补零', meaning: '边界之外为黑色：00|abcd|00' },
    edge: { title: '复制边缘', meaning: '重复边缘像素：aa|abcd|dd' },
    reflect: { title: '反射', meaning: '不重复边缘像素：cb|abcd|cb' },
    symmetric: { title: '对称', meaning: '重复边缘像素的反射：ba|abcd|dc' },
    wrap: { title: '循环', meaning: '从另一侧延续：cd|abcd|ab' },
  },
  noBorder: { title: '无', meaning: '只计算卷积核完全落在输入内的位置（有效，valid）' },
  placed: (border) => (border === null ? '有效（valid）' : `等大（same），边界 ${border}`),
  displays: {
    clamped: { title: '截断', meaning: '原值，限制在 0…255' },
    absolute: { title: '绝对值', meaning: '去掉符号，零为黑色' },
    signed: { title: '带符号', meaning: '零为中灰，负值更暗，正值更亮' },
    stretched: { title: '拉伸', meaning: '从最小值到最大值线性拉伸' },
  },
  colormaps: {
    viridis: { title: 'Viridis', meaning: '从深蓝到黄色，明暗变化均匀' },
    magma: { title: 'Magma', meaning: '从黑色经红色到浅黄' },
    gray: { title: '灰度', meaning: '从黑到白，最小值到最大值' },
    diverging: { title: '发散', meaning: '负值蓝色，零近白色，正值红色' },
  },
  displayOfKernel: { title: '默认', meaning: '适合该卷积核的显示方式' },
  controls: {
    kernel: '卷积核',
    border: '边界',
    display: '显示',
    edit: '编辑卷积核…',
    original: '原图',
    lossless: '无损',
    delete: '删除',
    otherGroups: { title: '其他分组…', meaning: '边缘检测、模糊、浮雕等' },
    chooseGroup: '选择卷积核分组',
    chooseKernel: '选择其他卷积核',
    editTitle: '编辑卷积核',
    editLabel: '若干行数值',
    editPlaceholder: '1 0 -1\n1 0 -1\n1 0 -1',
  },
  edges: {
    on: (channel, kernel) =>
      `已开启：${channel} 中每发布一张图片，机器人就会回复${kernel === undefined ? '它的边缘图' : `“${kernel}”的结果`}。`,
    alreadyOn: (channel) => `${channel} 已经开启自动回复。`,
    off: (channel) => `已关闭：不再自动回复 ${channel} 中的图片。`,
    alreadyOff: (channel) => `${channel} 没有开启自动回复。`,
    missingIntent: (name) =>
      `⚠️ ${name} 目前看不到这里的图片：需要其所有者开启 **Message Content Intent**（Discord Developer Portal → 应用 → Bot）并重新启动。在此之前，请发送图片时 @ 它，或使用命令。`,
    missingPermissions: (names) =>
      `⚠️ 机器人在此频道缺少权限：${names.join('、')}。缺少权限时无法显示回复。`,
  },
  permissions: {
    ViewChannel: '查看频道',
    SendMessages: '发送消息',
    SendMessagesInThreads: '在子区内发送消息',
    AttachFiles: '附加文件',
    ReadMessageHistory: '阅读消息历史记录',
  },
  help: (name) => [
    `### ${name}\n对图片做卷积：边缘图、模糊、浮雕，或你输入的任何卷积核。`,
    [
      `**\`/${convolve.zh}\`** 加 \`${image.zh}\` 或 \`${url.zh}\`：选择 \`${kernel.zh}\`，或在 \`${matrix.zh}\` 中输入自定义卷积核。不提供图片时，使用此处最新的图片。`,
      `**\`/${convolve.zh}\`** 加 \`${matrix.zh}\` 和 \`${kernel.zh}\`：结果按 NumPy 格式打印，并附热力图。`,
      `在消息上选择 **⋯ → APP → ${edgeMap.zh}**：回复其中图片的边缘图。`,
      `**\`/${find.zh}\`** 加 \`${before.zh}\` 和 \`${after.zh}\`：找出由前一张图片得到后一张的卷积核。`,
      `发送图片、链接或矩阵时 @ 我，或在回复它们时 @ 我：**\`@${name} 锐化\`**。不写卷积核就是边缘图。私信中无需 @。`,
      `**\`/${edges.zh} ${on.zh}\`**：自动回复频道中的每张图片，可用 \`${kernel.zh}\` 指定卷积核；**\`/${edges.zh} ${off.zh}\`** 结束。需要“管理频道”权限。`,
    ]
      .map((line) => `- ${line}`)
      .join('\n'),
    `回复下方的菜单和按钮可更改卷积核、边界和显示方式。图片不会被保存，详见 \`/${privacy.zh}\`。`,
  ],
  privacy: (name) => [
    `### 隐私\n${name} 会读取和保存什么。`,
    [
      `**读取：**你使用的命令和提供的图片、@ 我的消息及其所回复的消息、私信，以及已开启 \`/${edges.zh} ${on.zh}\` 的频道中的图片。不提供图片时，\`/${convolve.zh}\` 会在最近 50 条消息中查找。`,
      '**图片**下载后只在内存中处理，随即丢弃，只发布结果。不会转交他人、出售或用于训练。',
      `**保存：**哪些频道已开启自动回复，以及服务器、卷积核、时间和使用 \`/${edges.zh} ${on.zh}\` 的用户，直到 \`/${edges.zh} ${off.zh}\` 或机器人被移出服务器。为限制请求频率，你的用户 ID 会保留几秒到几分钟。`,
      '**每条回复：**按钮中带有请求者的用户 ID，随消息一起存在。',
      '**日志：**每个任务的技术数据，例如尺寸、卷积核和耗时；不含用户 ID、文件名、图片或网址。',
    ]
      .map((line) => `- ${line}`)
      .join('\n'),
    `如需删除：点回复下方的**${simplifiedChinese.controls.delete}**，使用 \`/${edges.zh} ${off.zh}\`，或将机器人移出服务器。其他请求请联系隐私政策或机器人资料中注明的运营者。`,
  ],
  pages: { privacy: '隐私政策', terms: '使用条款' },
  hiddenHint: `我在那条消息中看不到图片：没有 Message Content 权限时，Discord 可能不向我显示。仍可在该消息上使用 **⋯ → APP → ${edgeMap.zh}**。`,
  mentionHint: `发送图片、图片链接或代码块中的矩阵时 @ 我，或在回复它们时 @ 我，我就会回复边缘图；也可以写上卷积核：\`锐化\`、\`[[0, -1, 0], …]\`。更多用法见 \`/${help.zh}\`。`,
};
