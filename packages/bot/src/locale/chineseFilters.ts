import type { Term } from './Sentences.js';

const sides = {
  n: '北',
  nw: '西北',
  w: '西',
  sw: '西南',
  s: '南',
  se: '东南',
  e: '东',
  ne: '东北',
} as const;

/** The titles and meanings of the filters in Simplified Chinese, by id. */
export const chineseFilters: Readonly<Record<string, Term>> = {
  central: term('中心差分', '两侧邻点之差，不做平滑'),
  roberts: term('Roberts 交叉', '2×2 窗口两条对角线上的差：锐利但对噪声敏感'),
  prewitt: term('Prewitt', '邻点之差，三行同等平均'),
  sobel: term('Sobel', '邻点之差，中间一行加倍'),
  scharr: term('Scharr', '与 Sobel 类似，权重使边缘转动时梯度方向保持准确'),
  farid: term('Farid', '相互匹配的 5×5 滤波器求导，各方向都准确'),
  kirsch: term('Kirsch', '一侧三个邻点对其余五个，共八个方向'),
  robinson: term('Robinson', 'Sobel 核转到八个方向'),
  canny: term('Canny', '细而连通的边缘：梯度极大值，由两个阈值筛选'),
  identity: term('恒等', '图片原样'),
  'lesson-vertical': term('垂直边缘', '左列减去右列'),
  'lesson-horizontal': term('水平边缘', '上行减去下行'),
  'box-3': term('方框 3×3', '3×3 像素的平均值'),
  'box-5': term('方框 5×5', '5×5 像素的平均值'),
  'box-7': term('方框 7×7', '7×7 像素的平均值'),
  'gaussian-3': term('高斯 3×3', '3×3 像素的柔和模糊，二项式权重除以 16'),
  'gaussian-5': term('高斯 5×5', '5×5 像素的柔和模糊，二项式权重除以 256'),
  'gaussian-sigma-1': term('高斯 σ = 1', '标准差为 1 像素的柔和模糊'),
  'gaussian-sigma-2': term('高斯 σ = 2', '标准差为 2 像素的柔和模糊'),
  ...axes('central', '中心差分', '两侧邻点之差，不做平滑'),
  'roberts-x': term('Roberts 交叉 x', '2×2 窗口对角线上的差（朝右下的边缘）'),
  'roberts-y': term('Roberts 交叉 y', '2×2 窗口对角线上的差（朝左下的边缘）'),
  ...axes('prewitt', 'Prewitt', '邻点之差，三行同等平均'),
  ...axes('sobel', 'Sobel', '邻点之差，中间一行加倍'),
  ...axes('scharr', 'Scharr', '权重使边缘转动时梯度方向保持准确'),
  ...axes('farid', 'Farid', '相互匹配的 5×5 滤波器求导'),
  ...compass('kirsch', (side) => term(`Kirsch ${side}`, `${side}侧较亮的边缘`)),
  ...compass('robinson', (side) => term(`Robinson ${side}`, `${side}侧较亮的边缘`)),
  'laplacian-4': term('拉普拉斯，4 邻域', '曲率：四个直接邻点比该像素高多少'),
  'laplacian-8': term('拉普拉斯，8 邻域', '曲率：八个邻点比该像素高多少'),
  'laplacian-of-gaussian': term('高斯拉普拉斯，σ = 1.4', '平滑后图片的曲率，过零点即边缘'),
  'difference-of-gaussians': term(
    '高斯差分，σ = 1 和 1.6',
    '1 像素模糊减去 1.6 像素模糊：该宽度的斑点和线条',
  ),
  sharpen: term('锐化', '边缘更陡：减去四邻域拉普拉斯'),
  'sharpen-8': term('锐化，8 邻域', '边缘陡得多：减去八邻域拉普拉斯'),
  'unsharp-mask': term('非锐化掩模', '图片加上与 2 像素模糊之差：细节对比更强'),
  'high-pass-3': term('高通 3×3', '3×3 平均所去掉的部分：只剩细节和噪声'),
  'high-pass-5': term('高通 5×5', '5×5 平均所去掉的部分：只剩细节和噪声'),
  ...compass('emboss', (side) =>
    term(`${side}向浮雕`, `光从${side}方照来的浮雕，用图片自身的灰度`),
  ),
  'line-horizontal': term('水平线', '一像素宽的水平线，亮或暗'),
  'line-vertical': term('垂直线', '一像素宽的垂直线，亮或暗'),
  'line-rising': term('上升线', '一像素宽、向右上 45° 的线，亮或暗'),
  'line-falling': term('下降线', '一像素宽、向右下 45° 的线，亮或暗'),
  'gabor-0': term('Gabor 0°', '竖直条纹，约 3 像素宽：σ = 3 高斯下周期 6 像素的波'),
  'gabor-45': term('Gabor 45°', '向右上升的条纹，约 3 像素宽'),
  'gabor-90': term('Gabor 90°', '水平条纹，约 3 像素宽'),
  'gabor-135': term('Gabor 135°', '向右下降的条纹，约 3 像素宽'),
  'motion-0': term('运动模糊 0°', '相机横向移动 15 像素的模糊'),
  'motion-45': term('运动模糊 45°', '相机沿上升对角线移动 15 像素的模糊'),
  'motion-90': term('运动模糊 90°', '相机上下移动 15 像素的模糊'),
  'motion-135': term('运动模糊 135°', '相机沿下降对角线移动 15 像素的模糊'),
};

function term(title: string, meaning: string): Term {
  return { title, meaning };
}

function axes(id: string, title: string, meaning: string): Record<string, Term> {
  return {
    [`${id}-x`]: term(`${title} x`, `${meaning}（垂直边缘）`),
    [`${id}-y`]: term(`${title} y`, `${meaning}（水平边缘）`),
  };
}

function compass(id: string, of: (side: string) => Term): Record<string, Term> {
  return Object.fromEntries(
    Object.entries(sides).map(([letters, side]) => [`${id}-${letters}`, of(side)]),
  );
}
