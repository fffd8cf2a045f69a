import { motion } from '../kernels/motion.js';
import { kernelFilter } from './kernelFilter.js';
import type { KernelFilter } from './types.js';

const paths = [
  [0, 'left to right', '水平方向'],
  [45, 'lower left to upper right', '左下—右上方向'],
  [90, 'top to bottom', '垂直方向'],
  [135, 'upper left to lower right', '左上—右下方向'],
] as const;

/** Straight motion blurs in four directions. */
export const motionFilters: readonly KernelFilter[] = paths.map(([degrees, en, zh]) =>
  kernelFilter({
    id: `motion-${degrees}`,
    group: 'Motion',
    title: { en: `Motion blur, ${en}`, zh: `运动模糊，${zh}` },
    meaning: {
      en: `The blur of a straight camera movement of 15 px, ${en}`,
      zh: `相机沿${zh}移动 15 像素形成的运动模糊`,
    },
    source: "MATLAB's fspecial('motion')",
    display: 'clamped',
    matrix: motion(15, degrees),
  }),
);
