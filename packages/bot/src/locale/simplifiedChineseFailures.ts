import type { Sentences } from './english.js';
import { exampleMatrix, names } from './names.js';

const { image, url, kernel, matrix, border } = names;

/** Why the bot has no answer, in Simplified Chinese. */
export const simplifiedChineseFailures: Pick<Sentences, 'failure' | 'refusal'> = {
  failure: {
    'queue-full': ({ seconds }) => `排队的图片太多了，请在 ${seconds ?? 30} 秒后再试。`,
    cooldown: ({ seconds, underWay }) =>
      underWay === undefined
        ? `请求过于频繁，请等待${seconds === undefined ? '几秒' : ` ${seconds} 秒`}。`
        : `你还有 ${underWay} 张图片正在排队或处理，请等其中一张完成后再试。`,
    stopping: () => '机器人正在重启，请一分钟后再试。',
    unavailable: () => '机器人暂时连接不到任务队列，请一分钟后再试。',
    'queue-out-of-memory': () => '任务队列的内存已满，请几分钟后再试。',
    'address-refused': () => '不允许使用该网址：必须以 https:// 开头，并指向公网主机。',
    unreachable: ({ status }) =>
      status === undefined
        ? '无法从该网址下载图片。'
        : `无法下载图片：服务器返回的状态码为 ${status}。`,
    'download-too-large': ({ megabytes }) =>
      megabytes === undefined ? '文件太大。' : `文件太大（上限 ${megabytes} MB）。`,
    'download-timeout': () => '下载图片超时，请再试一次。',
    'not-an-image': () =>
      '无法读取此文件。请使用 PNG、JPEG、WebP、GIF、AVIF 或 TIFF；HEIC 等其他格式请先转换为 JPEG 或 PNG。',
    'image-broken': () => '图片文件已损坏，无法解码。',
    'image-unsupported': ({ format }) =>
      `不支持这种${format === undefined ? '' : ` ${format} `}图片，请另存为 PNG 或 JPEG 后再试。`,
    'too-many-pixels': ({ width, height, limit }) =>
      limit === undefined
        ? '图片像素过多。'
        : `图片像素过多（${width} × ${height}，上限 ${Math.round(Number(limit) / 1e4)} 万像素）。`,
    'matrix-unreadable': () => '无法使用该矩阵，请输入一个不大的数值矩阵。',
    'canny-numbers': () =>
      'Canny 只接受 0 到 255 的整数；其他数值请换用别的边缘检测器，例如 Sobel。',
    'kernel-unreadable': () => '该卷积核无法用于此输入。',
    'kernel-too-large': ({ size, into }) =>
      size === undefined
        ? `卷积核比矩阵大：请在 \`${border.zh}\` 中选择填充方式，或换用更大的矩阵。`
        : `卷积核（${size}）比矩阵（${into}）大：请在 \`${border.zh}\` 中选择填充方式，或换用更大的矩阵。`,
    'sizes-differ': ({ before, after }) =>
      before === undefined || after === undefined
        ? '两张图片的尺寸必须相同。'
        : `两张图片的尺寸必须相同：\`${names.before.zh}\` 为 ${before}，\`${names.after.zh}\` 为 ${after}。`,
    'nothing-to-compare': () => '可比较的像素太少（纯黑和纯白的像素不计），请换用更大的图片。',
    deadline: ({ seconds }) =>
      `处理超时${seconds === undefined ? '' : `（超过 ${seconds} 秒）`}，请换一张较小的图片。`,
    'out-of-memory': () => '内存不足，无法处理这张图片，请换一张较小的图片。',
    internal: () => '机器人内部出错了。',
  },
  refusal: {
    'no-input': `请在 \`${image.zh}\` 或 \`${url.zh}\` 中提供图片；或在 \`${matrix.zh}\` 中输入数值，并在 \`${kernel.zh}\` 中选择卷积核。此处最近的消息中没有找到图片。`,
    'two-inputs': `\`${image.zh}\` 和 \`${url.zh}\` 只能填写一个。`,
    'two-kernels': `提供图片时，\`${matrix.zh}\` 就是自定义卷积核：\`${kernel.zh}\` 和 \`${matrix.zh}\` 只能填写一个。`,
    'unknown-kernel': `没有这个卷积核。请从建议中选择，或输入矩阵，例如 ${exampleMatrix}。`,
    'no-image-in-message':
      '该消息中没有可读取的图片。请使用 PNG、JPEG、WebP、GIF、AVIF 或 TIFF；HEIC 等其他格式请先转换为 JPEG 或 PNG。',
    'source-gone': '原图已无法获取，请重新发送。',
    'source-lost': '找不到这条回复的原图，请对图片重新使用命令。',
    'kernel-lost': '该卷积核太大，未保存在回复中。请选择其他卷积核，或重新使用命令。',
    'answer-outdated': '这条回复已不能修改，请重新使用命令。',
    'not-in-server': '此功能只能在机器人已加入的服务器频道中使用。',
    'may-not-manage': '需要“管理频道”权限。',
    'may-not-delete': '只有请求这条回复的用户和能管理消息的用户可以删除它。',
    'may-not-post': '无法在此发布回复，机器人可能缺少权限。',
    'too-large-to-post': '无法发布回复：文件超过了此处的上传限制，请换一张较小的图片。',
    'blocked-here': '无法发布回复：被此服务器的自动管理（AutoMod）拦截。',
    filtered: '无法发布回复：被 Discord 的内容过滤拦截。',
    'thread-closed': '无法发布回复：此子区已归档或锁定。',
    'channel-busy': '无法发布回复：此频道当前消息过多，请一分钟后再试。',
    'place-gone': '无法发布回复：对应的消息或频道已不存在。',
    'discord-failed': '无法发布回复：Discord 出现故障，请一分钟后再试。',
    'discord-refused': '无法发布回复：被 Discord 拒绝。请换一张图片或换一个卷积核。',
    unavailable: '机器人暂时读不到设置，请一分钟后再试。',
    'settings-full': '机器人保存设置的内存已满，请几分钟后再试。',
    'disk-full': '保存机器人设置的磁盘已满，暂时无法更改，请稍后再试。',
    'commands-only': '此机器人只响应命令，收不到消息。',
    'went-wrong': '机器人内部出错了。',
  },
};
