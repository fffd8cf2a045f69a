import { entry } from './entry.js';
import { motion } from './motion.js';
import type { Kernel } from './types.js';

const paths = [
  [0, 'to the side'],
  [45, 'along the rising diagonal'],
  [90, 'up or down'],
  [135, 'along the falling diagonal'],
] as const;

/** Straight motion blurs in four directions. */
export const motionKernels: readonly Kernel[] = paths.map(([degrees, path]) =>
  entry(
    {
      id: `motion-${degrees}`,
      title: `Motion blur ${degrees}°`,
      group: 'Motion',
      meaning: `The blur of a camera that moves by 15 px ${path}`,
      source: "MATLAB's fspecial('motion')",
      display: 'clamped',
    },
    motion(15, degrees),
  ),
);
