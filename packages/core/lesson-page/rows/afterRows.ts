import type { LessonRow } from '../../src/lesson/lessonRows.js';

/** What the page adds to the lesson's fourteen rows. */
export const afterRows: readonly LessonRow[] = [
  {
    title: { en: 'Padding, stride and dilation', zh: '填充、步幅与扩张率' },
    sentence: {
      en: 'Padding adds a border, the stride skips positions, and dilation spreads the kernel; one formula gives the output size.',
      zh: '填充在四周加边，步幅跳过一些位置，扩张率使卷积核撑开；一个公式给出输出大小。',
    },
  },
  {
    title: { en: 'The receptive field of a chain of layers', zh: '多层的感受野' },
    sentence: {
      en: 'Each layer sees only its kernel, but the layers below it have seen their surroundings: the deeper, the wider.',
      zh: '每层只看到卷积核大小的一块，但下面各层已经看过周围：层数越深，看到的范围越大。',
    },
  },
  {
    title: { en: 'Which kernel made this?', zh: '这是哪个卷积核的结果？' },
    sentence: {
      en: 'From the images before and after, least squares finds the kernel, or shows that no single kernel does this.',
      zh: '根据处理前后的两幅图像，用最小二乘法找出卷积核，或说明没有一个卷积核能做到。',
    },
  },
];
