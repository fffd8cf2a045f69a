import { millions } from './millions.js';
import type { Sentences } from './Sentences.js';

/** What the bot says in Simplified Chinese. */
export const simplifiedChinese: Sentences = {
  failure: {
    'queue-full': ({ seconds }) => `排队的图片太多了，请在 ${seconds ?? 30} 秒后再试。`,
    cooldown: ({ seconds, underWay }) =>
      underWay === undefined
        ? `你请求的图片较多，请等待${seconds === undefined ? '几秒' : ` ${seconds} 秒`}。`
        : `你还有 ${underWay} 张图片正在排队或处理，请等其中一张完成后再试。`,
    stopping: () => '机器人正在重启，请一分钟后再试。',
    unavailable: () => '机器人暂时连接不到任务队列，请一分钟后再试。',
    'queue-out-of-memory': () => '机器人的任务队列内存已满，请几分钟后再试。',
    'address-refused': () => '该网址被拒绝：必须以 https:// 开头，并指向公网地址。',
    unreachable: ({ status }) =>
      status === undefined ? '无法从该网址获取图片。' : `无法获取图片：该网址返回 ${status}。`,
    'download-too-large': ({ megabytes }) =>
      megabytes === undefined ? '文件太大。' : `文件太大：最多读取 ${megabytes} MB。`,
    'download-timeout': () => '图片传输超时。',
    'not-a-picture': () => '这不是可读取的图片：支持 PNG、JPEG、WebP、GIF、AVIF 和 TIFF。',
    'picture-broken': () => '图片已损坏，无法解码。',
    'picture-unsupported': ({ format }) =>
      `不支持这种${format === undefined ? '图片' : ` ${format} 图片`}，请另存为 PNG 或 JPEG 后再试。`,
    'too-many-pixels': ({ width, height, limit }) =>
      limit === undefined
        ? '图片像素过多。'
        : `图片像素过多（${width} × ${height}）：最多 ${millions(limit)} 百万像素。`,
    'matrix-unreadable': () => '该矩阵无法使用：应为一个不大的数字表格。',
    'canny-numbers': () => 'Canny 只接受 0 到 255 的整数，请换用其他边缘检测，例如 Sobel。',
    'kernel-unreadable': () => '该卷积核无法用于此输入。',
    'kernel-too-large': ({ size, into }) =>
      size === undefined
        ? '卷积核大于矩阵，请指定 `border`。'
        : `卷积核（${size}）大于矩阵（${into}）：请指定 \`border\`，或输入更多数字。`,
    'sizes-differ': ({ before, after }) =>
      `两张图片的尺寸必须相同：第一张为 ${before ?? '其他尺寸'}，第二张为 ${after ?? '其他尺寸'}。`,
    'nothing-to-compare': () => '可比较的像素太少（纯黑和纯白的像素不计），请换用更大的图片。',
    deadline: ({ seconds }) =>
      `计算超时${seconds === undefined ? '' : `（超过 ${seconds} 秒）`}，请换一张较小的图片。`,
    'out-of-memory': () => '内存不足，无法处理这张图片，请换一张较小的图片。',
    internal: () => '机器人内部出错了。',
  },
  jobId: (id) => `-# 任务 \`${id}\``,
  refusal: {
    'no-input':
      '请提供图片（`image` 或 `url`），或用 `matrix` 给出数字并用 `kernel` 指定卷积核。此处最近的消息中看不到图片。',
    'two-inputs': '`image` 和 `url` 只能给一个。',
    'two-kernels': '有图片时 `matrix` 就是卷积核：`kernel` 和 `matrix` 只能给一个。',
    'unknown-kernel':
      '没有这个卷积核。请从建议中选择，或输入矩阵，例如 `[[1, 0, -1], [1, 0, -1], [1, 0, -1]]`。',
    'no-picture-in-message': '该消息中没有图片。',
    'source-gone': '原图已无法获取，请重新发送。',
    'source-lost': '无法从这条回答找到原图，请对图片重新使用命令。',
    'kernel-lost': '该卷积核太大，未保存在回答中。请选择其他卷积核或重新使用命令。',
    'answer-outdated': '这条回答已不能修改，请重新请求。',
    'not-in-server': '此功能只能在机器人已加入的服务器频道中使用。',
    'may-not-manage': '只有能管理此频道的人才能这样做。',
    'may-not-delete': '只有请求此回答的人和能管理消息的人可以删除它。',
    'may-not-post': '无法在此发布回答，机器人可能缺少权限。',
    'too-large-to-post': '无法发布回答：文件超过了此处的上传限制，请换一张较小的图片。',
    'blocked-here': '无法发布回答：被此服务器的自动管理（AutoMod）拦截。',
    filtered: '无法发布回复：被 Discord 的内容过滤拦截。',
    'thread-closed': '无法发布回复：此子区已归档或锁定。',
    'channel-busy': '无法发布回复：此频道当前消息过多，请一分钟后再试。',
    'place-gone': '无法发布回复：对应的消息或频道已不存在。',
    'discord-failed': '无法发布回答：Discord 出现故障，请一分钟后再试。',
    'discord-refused': '无法发布回答：Discord 未接受此内容，请换一张图片或换一个卷积核。',
    unavailable: '机器人暂时读不到设置，请一分钟后再试。',
    'settings-full': '机器人保存设置的内存已满，请几分钟后再试。',
    'disk-full': '保存机器人设置的磁盘已满，暂时无法更改，请稍后再试。',
    'commands-only': '此机器人只回答命令，看不到消息。',
    'went-wrong': '机器人内部出错了。',
  },
  unreadable: (what, { line, column }, why) =>
    `${what === 'matrix' ? '矩阵' : '卷积核'}在第 ${line} 行第 ${column} 列无法读取（${why}）。应为若干行数字，例如 \`[[1, 0, -1], [1, 0, -1], [1, 0, -1]]\`。`,
  whichRows: (readings) =>
    `这些数写在一行里，看不出每行在哪里结束。请按你的意思输入：${readings.map((text) => `\`${text}\``).join(' 或 ')}。`,
  note: (note) => {
    switch (note.kind) {
      case 'reduced':
        return `已缩小到 ${note.width} × ${note.height}，以符合此处的上传限制。`;
      case 'reduced-for-time':
        return `所有帧已缩小到 ${note.width} × ${note.height}，以便按时完成。`;
      case 'first-frame':
        return `共 ${note.frames} 帧，仅处理第一帧。`;
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
  notAnswered: (name, why) => `${name}：${why}`,
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
  typedKernel: '输入的卷积核',
  reshapedKernel: (side) => `一行 ${side * side} 个数，按 ${side} × ${side} 的卷积核处理。`,
  kernelSize: (rows, cols) => `${rows} × ${cols} 卷积核`,
  altText: (kernel, picture, width, height) => `${picture} 的 ${kernel}，${width} × ${height} 像素`,
  altTextOfSource: (picture) => `原图：${picture}`,
  altTextOfMatrix: (kernel) => `${kernel} 结果的热图`,
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
        : `条件数 ${condition}：由这张图片${condition < 1e4 ? '可以可靠地' : '难以'}确定卷积核`,
    altText: (rows, cols) => `${rows} × ${cols} 卷积核的热力图`,
  },
  borders: {
    zero: { title: '补零', meaning: '边界之外为黑色' },
    edge: { title: '边缘', meaning: '延续最外侧像素：aa|abcd|dd' },
    reflect: { title: '反射', meaning: '以最外侧像素为轴镜像：cb|abcd|cb' },
    symmetric: { title: '对称', meaning: '连同最外侧像素镜像：ba|abcd|dc' },
    wrap: { title: '环绕', meaning: '从另一侧继续：cd|abcd|ab' },
  },
  noBorder: { title: '无', meaning: '仅在卷积核完全落入之处计算（模式 valid）' },
  placed: (border) => (border === null ? '模式 valid' : `模式 same，边界 ${border}`),
  displays: {
    clamped: { title: '截断', meaning: '原值，限制在 0 到 255' },
    absolute: { title: '绝对值', meaning: '去掉符号，零为黑色' },
    signed: { title: '带符号', meaning: '零为中灰，负值更暗，正值更亮' },
    stretched: { title: '拉伸', meaning: '从最小值到最大值' },
  },
  colormaps: {
    viridis: { title: 'Viridis', meaning: '从深蓝到黄色，步长看起来均匀' },
    magma: { title: 'Magma', meaning: '从黑色经红色到浅黄' },
    gray: { title: '灰度', meaning: '从黑到白，最小值到最大值' },
    diverging: { title: '发散', meaning: '负值蓝色，零近白色，正值红色' },
  },
  displayOfKernel: { title: '默认', meaning: '适合该卷积核的显示' },
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
    editLabel: '若干行数字',
    editPlaceholder: '1 0 -1\n1 0 -1\n1 0 -1',
  },
  edges: {
    on: (channel, kernel) =>
      `从现在起，${channel} 中发布的每张图片都会得到${kernel === undefined ? '边缘图' : `“${kernel}”的结果作为`}回答。`,
    alreadyOn: (channel) => `${channel} 中的图片已经在自动回答。`,
    off: (channel) => `不再自动回答 ${channel} 中的图片。`,
    alreadyOff: (channel) => `${channel} 中的图片本来就没有自动回答。`,
    missingIntent: (name) =>
      `⚠️ ${name} 目前看不到这里的图片：需要其所有者开启 **Message Content Intent**（Discord Developer Portal → 应用 → Bot）并重新启动。在此之前，请发送图片时提及它，或使用命令。`,
    missingPermissions: (names) =>
      `⚠️ 机器人在此频道缺少权限：${names.join('、')}。缺少这些权限时回答不会出现。`,
  },
  permissions: {
    ViewChannel: '查看频道',
    SendMessages: '发送消息',
    SendMessagesInThreads: '在子区内发送消息',
    AttachFiles: '附加文件',
    EmbedLinks: '嵌入链接',
    ReadMessageHistory: '阅读消息历史记录',
  },
  help: (name) =>
    [
      `**${name}** 对图片做卷积：边缘图、模糊、浮雕，或你输入的任何卷积核。`,
      '',
      '• `/convolve image:` 或 `url:`：选择 `kernel`，或用 `matrix` 输入卷积核。不给图片时，使用此处最新的图片。',
      '• `/convolve matrix: kernel:`：仅数字，结果按 NumPy 格式打印，并附热图。',
      '• 在消息上：**⋯ → APP → 边缘图**。',
      '• `/find before: after:`：找出由前一张图片得到后一张的卷积核。',
      `• 发送图片、链接或矩阵时提及 ${name}，或在回复时提及，可写上卷积核：\`@${name} 锐化\`。私信中无需提及。`,
      '• `/edges on`：自动回答频道中发布的每张图片，可用 `kernel` 指定卷积核（需要管理频道的权限）。',
      '',
      '回答下方的菜单和按钮可更改卷积核、边界和显示方式。图片不会被保存。',
    ].join('\n'),
  hiddenHint:
    '我在那条消息中看不到图片：没有 Message Content 权限时，Discord 可能不向我显示。在该消息上使用 **⋯ → APP → 边缘图** 仍然有效。',
  mentionHint:
    '请在发送图片、图片链接或代码块中的矩阵时提及我，或在回复它们时提及我，我会回答它的边缘图；也可以写上卷积核：`锐化`、`[[0, -1, 0], …]`。更多信息见 `/help`。',
};
