/** Why a file of numbers cannot be read, as data. */
export interface FileFault {
  readonly code: FileFaultCode;
  /** What goes into the sentence, in its order. */
  readonly args: readonly (string | number)[];
}

/** Which sentence of `fileFaultMessage` says it. */
export type FileFaultCode = keyof typeof fileFaults;

/** What a file should be; the reason goes into `{got}`. */
export const frames = {
  npy: [
    'must be a whole .npy array of numbers with up to 3 axes, got {got}',
    '应为完整的 .npy 数值数组（最多 3 个维度）；实际：{got}',
  ],
  npz: [
    'must be a whole .npz archive, got one that cannot be read ({got})',
    '应为完整的 .npz 归档文件；实际：{got}',
  ],
  pnm: [
    'must be a valid PBM, PGM, PPM, PAM or PFM image, got {got}',
    '应为有效的 PBM、PGM、PPM、PAM 或 PFM 图像；实际：{got}',
  ],
  tiff: ['must be a valid TIFF image, got {got}', '应为有效的 TIFF 图像；实际：{got}'],
  none: ['{got}', '{got}'],
} as const;

/** What the readers of numbers say of a file, in English and Simplified Chinese; `{0}` is an argument. */
export const fileFaults = {
  'npy-other': ['npy', '{0}', '其他内容'],
  'npy-version': ['npy', 'one of version {0}, not 1, 2 or 3', '版本为 {0}，不是 1、2 或 3'],
  'npy-header-cut': ['npy', 'one that ends inside its header', '文件在头部中断'],
  'npy-header-size': ['npy', 'one with a header of {0} bytes', '头部长达 {0} 字节'],
  'npy-header': ['npy', 'one whose header cannot be read: {0}', '头部无法解析：{0}'],
  'npy-structured': [
    'npy',
    "a structured array ({0}); save one field: np.save(file, a['field'])",
    "结构化数组（{0}）。请保存单个字段：np.save(file, a['field'])",
  ],
  'npy-axes': [
    'npy',
    'an array of {0} axes, more than 3; save a part of it: np.save(file, a[0])',
    '有 {0} 个维度的数组。请保存其中一部分：np.save(file, a[0])',
  ],
  'npy-complex': [
    'npy',
    'complex numbers ({0}); save a.real, a.imag or abs(a)',
    '复数（{0}）。请保存 a.real、a.imag 或 abs(a)',
  ],
  'npy-type': [
    'npy',
    'elements of type {0}; save a.astype(float)',
    '类型为 {0} 的元素。请保存 a.astype(float)',
  ],
  'npy-cut': [
    'npy',
    'one with {0} bytes of numbers, not the {1} of its shape ({2})',
    '数值只有 {0} 字节，而形状 ({2}) 需要 {1} 字节',
  ],
  'npy-inexact': [
    'npy',
    'one with the integer {0}, which a double does not hold exactly; save a.astype(float)',
    '双精度浮点数无法精确表示整数 {0}。请保存 a.astype(float)',
  ],
  'npy-empty': [
    'none',
    'must have at least one number, got the shape ({0})',
    '应至少含一个数；实际形状：({0})',
  ],

  'npz-directory': ['npz', 'its directory is damaged', '目录已损坏'],
  'npz-directory-cut': ['npz', 'it ends before its directory', '文件在目录之前中断'],
  'npz-encrypted': ['npz', 'it is encrypted', '已加密'],
  'npz-cut': ['npz', 'it is cut off', '文件不完整'],
  'npz-size': ['npz', 'it cannot hold {0} bytes', '其中不可能有 {0} 字节'],
  'npz-method': [
    'npz',
    'it is compressed by method {0}, not stored or deflated',
    '使用了压缩方法 {0}，只支持“存储”和 Deflate',
  ],
  'npz-length': ['npz', 'it has {0} bytes, not {1}', '有 {0} 字节，而不是 {1} 字节'],
  'npz-checksum': ['npz', 'it fails its checksum', '校验和不一致'],
  'npz-packed': ['npz', '{0}', '无法解压缩'],
  'npz-arrays': [
    'none',
    'must hold one array, or array must name one of them; it holds {0}',
    '应含一个数组，或用 array 指定其中一个；实际：{0}',
  ],
  'npz-empty': [
    'none',
    'must hold one array, or array must name one of them; it holds none',
    '应含有数组；实际：一个也没有',
  ],

  'pnm-size': ['pnm', 'one of {0}×{1} pixels with {2} channels', '{0}×{1} 像素，{2} 个通道'],
  'pnm-greatest': [
    'pnm',
    'one whose greatest value is {0}, not 1…65535',
    '最大值为 {0}，不在 1 到 65535 之间',
  ],
  'pnm-scale': ['pnm', 'one whose scale is {0}', '缩放系数为 {0}'],
  'pnm-header-cut': ['pnm', 'one that ends inside its header', '文件在头部中断'],
  'pnm-above': [
    'pnm',
    'one with the value {0}, above its greatest, {1}',
    '数值 {0} 超过了最大值 {1}',
  ],
  'pnm-value': [
    'pnm',
    'one with no value from 0 to {0} at byte {1}',
    '第 {1} 字节处没有 0 到 {0} 之间的数值',
  ],
  'pnm-cut': [
    'pnm',
    'one that ends before {0}×{1} pixels of {2} channels',
    '文件不完整，不足 {0}×{1} 像素、{2} 个通道',
  ],

  'tiff-size': ['tiff', 'one of {0}×{1} pixels', '{0}×{1} 像素'],
  'tiff-samples': [
    'tiff',
    'one of {0}×{1} pixels with {2} samples each',
    '{0}×{1} 像素，每个像素 {2} 个样本',
  ],
  'tiff-types': ['tiff', 'one whose samples are of several types', '样本类型不一致'],
  'tiff-complex': ['tiff', 'one of complex samples', '样本为复数'],
  'tiff-unsigned': [
    'tiff',
    'unsigned samples of {0} bits with predictor {1}',
    '{0} 位无符号整数样本，预测器 {1}',
  ],
  'tiff-signed': [
    'tiff',
    'signed samples of {0} bits with predictor {1}',
    '{0} 位有符号整数样本，预测器 {1}',
  ],
  'tiff-float': [
    'tiff',
    'floating-point samples of {0} bits with predictor {1}',
    '{0} 位浮点数样本，预测器 {1}',
  ],
  'tiff-missing': ['tiff', 'one whose pixels are missing', '缺少像素数据'],
  'tiff-outside': ['tiff', 'one whose pixels lie outside the file', '像素数据的位置超出文件范围'],
  'tiff-strip-cut': ['tiff', 'one whose strip {0} is cut off', '条带 {0} 不完整'],
  'tiff-tile-cut': ['tiff', 'one whose tile {0} is cut off', '图块 {0} 不完整'],
  'tiff-compressed': [
    'tiff',
    'one compressed by {0}, which is not supported; save it with LZW or Deflate, as `tiffcp -c zip` does',
    '不支持压缩方式 {0}。请改用 LZW 或 Deflate 保存，例如 `tiffcp -c zip`',
  ],
  'tiff-undecodable': ['tiff', 'one that cannot be decoded ({0})', '文件已损坏，无法解码'],
  'tiff-old-lzw': [
    'tiff',
    'one that cannot be decoded (its LZW is of the old kind)',
    '使用旧版 LZW 压缩，无法解码',
  ],
  'tiff-pixels': [
    'none',
    'must be a TIFF with its own numbers, got one with a palette, in YCbCr or compressed as JPEG, fax or WebP',
    '应为保存原始数值的 TIFF；实际：使用调色板或 YCbCr，或按 JPEG、传真或 WebP 压缩',
  ],

  'other-format': [
    'none',
    'must be a TIFF, PBM, PGM, PPM, PAM or PFM image or a .npy or .npz array',
    '应为 TIFF、PBM、PGM、PPM、PAM 或 PFM 图像，或 .npy、.npz 数组',
  ],
  pixels: [
    'none',
    'must hold at most {0} pixels (maxPixels), got {1}×{2}',
    '最多允许 {0} 个像素；实际：{1}×{2}',
  ],
} as const satisfies Readonly<
  Record<string, readonly [frame: keyof typeof frames, english: string, chinese: string]>
>;
