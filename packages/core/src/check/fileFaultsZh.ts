import type { Faults } from './fileFaults.js';

/** What the readers of numbers say of a file, in Simplified Chinese. */
export const chinese: readonly Faults[] = [
  {
    frame: '应为完整的 .npy 数值数组（最多 3 个维度）；实际：{got}',
    faults: {
      'npy-other': '其他内容',
      'npy-version': '版本为 {0}，不是 1、2 或 3',
      'npy-header-cut': '文件在头部中断',
      'npy-header-size': '头部长达 {0} 字节',
      'npy-header': '头部无法解析：{0}',
      'npy-structured': "结构化数组（{0}）。请保存单个字段：np.save(file, a['field'])",
      'npy-axes': '有 {0} 个维度的数组。请保存其中一部分：np.save(file, a[0])',
      'npy-complex': '复数（{0}）。请保存 a.real、a.imag 或 abs(a)',
      'npy-type': '类型为 {0} 的元素。请保存 a.astype(float)',
      'npy-cut': '数值只有 {0} 字节，而形状 ({2}) 需要 {1} 字节',
      'npy-inexact': '双精度浮点数无法精确表示整数 {0}。请保存 a.astype(float)',
    },
  },
  {
    frame: '应为完整的 .npz 归档文件；实际：{got}',
    faults: {
      'npz-directory': '目录已损坏',
      'npz-directory-cut': '文件在目录之前中断',
      'npz-encrypted': '已加密',
      'npz-cut': '文件不完整',
      'npz-size': '其中不可能有 {0} 字节',
      'npz-method': '使用了压缩方法 {0}，只支持“存储”和 Deflate',
      'npz-length': '有 {0} 字节，而不是 {1} 字节',
      'npz-checksum': '校验和不一致',
      'npz-packed': '无法解压缩',
    },
  },
  {
    frame: '应为有效的 PBM、PGM、PPM、PAM 或 PFM 图像；实际：{got}',
    faults: {
      'pnm-size': '{0}×{1} 像素，{2} 个通道',
      'pnm-greatest': '最大值为 {0}，不在 1 到 65535 之间',
      'pnm-scale': '缩放系数为 {0}',
      'pnm-header-cut': '文件在头部中断',
      'pnm-above': '数值 {0} 超过了最大值 {1}',
      'pnm-value': '第 {1} 字节处没有 0 到 {0} 之间的数值',
      'pnm-cut': '文件不完整，不足 {0}×{1} 像素、{2} 个通道',
    },
  },
  {
    frame: '应为有效的 TIFF 图像；实际：{got}',
    faults: {
      'tiff-size': '{0}×{1} 像素',
      'tiff-samples': '{0}×{1} 像素，每个像素 {2} 个样本',
      'tiff-types': '样本类型不一致',
      'tiff-complex': '样本为复数',
      'tiff-unsigned': '{0} 位无符号整数样本，预测器 {1}',
      'tiff-signed': '{0} 位有符号整数样本，预测器 {1}',
      'tiff-float': '{0} 位浮点数样本，预测器 {1}',
      'tiff-missing': '缺少像素数据',
      'tiff-outside': '像素数据的位置超出文件范围',
      'tiff-strip-cut': '条带 {0} 不完整',
      'tiff-tile-cut': '图块 {0} 不完整',
      'tiff-compressed': '不支持压缩方式 {0}。请改用 LZW 或 Deflate 保存，例如 `tiffcp -c zip`',
      'tiff-undecodable': '文件已损坏，无法解码',
      'tiff-old-lzw': '使用旧版 LZW 压缩，无法解码',
    },
  },
  {
    frame: '{got}',
    faults: {
      'npy-empty': '应至少含一个数；实际形状：({0})',
      'npz-arrays': '应含一个数组，或用 array 指定其中一个；实际：{0}',
      'npz-empty': '应含有数组；实际：一个也没有',
      'tiff-pixels':
        '应为保存原始数值的 TIFF；实际：使用调色板或 YCbCr，或按 JPEG、传真或 WebP 压缩',
      'other-format': '应为 TIFF、PBM、PGM、PPM、PAM 或 PFM 图像，或 .npy、.npz 数组',
      pixels: '最多允许 {0} 个像素；实际：{1}×{2}',
    },
  },
];
