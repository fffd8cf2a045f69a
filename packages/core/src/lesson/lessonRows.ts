import type { Words } from '../filters/types.js';

/** What a row of the lesson is about. */
export interface LessonRow {
  readonly title: Words;
  readonly sentence: Words;
}

/** The fourteen rows of the lesson in their order; the command and the page show them. */
export const lessonRows: readonly LessonRow[] = [
  {
    title: { en: 'A kernel is a small grid of weights', zh: '卷积核：一小格权重' },
    sentence: {
      en: 'Before networks learned kernels, people designed them by hand; pick one and read what it is for.',
      zh: '在网络学会自己学习卷积核之前，人们手工设计它们；选一个，看看它的用途。',
    },
  },
  {
    title: { en: 'Multiply, then add', zh: '对应相乘，再相加' },
    sentence: {
      en: 'Each output value is the sum of the products of a window and the kernel at the same places.',
      zh: '窗口与卷积核对应位置相乘再求和，就得到一个输出值。',
    },
  },
  {
    title: { en: 'An image is a matrix', zh: '图像就是矩阵' },
    sentence: {
      en: 'Three columns of 10 and three of −3: the colours change where the numbers jump.',
      zh: '左三列是 10，右三列是 −3；数值突变处，颜色也突变。',
    },
  },
  {
    title: { en: 'Sliding, and falling off the edge', zh: '滑动窗口，滑出边界' },
    sentence: {
      en: 'If the window may start anywhere, the last ones are cut off and no longer match the kernel.',
      zh: '窗口从每个像素出发，靠近右边和下边时就会被截断，与卷积核大小不符。',
    },
  },
  {
    title: { en: 'Only where the kernel fits', zh: '只取放得下的位置' },
    sentence: {
      en: 'A 6×6 image and a 3×3 kernel leave (6 − 3 + 1)² = 16 positions.',
      zh: '6×6 的图像配 3×3 的卷积核，共有 (6 − 3 + 1)² = 16 个位置。',
    },
  },
  {
    title: { en: 'From windows to numbers', zh: '从窗口到数值' },
    sentence: {
      en: 'Where the window is uniform the sum is 0; where left and right differ most it is largest, here 39.',
      zh: '窗口内数值相同，和为 0；左右差别最大处，和最大，这里是 39。',
    },
  },
  {
    title: { en: 'The response map finds the edge', zh: '响应图显示边缘' },
    sentence: {
      en: 'The 4×4 result is bright exactly where the window straddles the jump from 10 to −3.',
      zh: '4×4 的结果中，窗口跨越突变处的位置最亮。',
    },
  },
  {
    title: { en: 'Rotate the question: horizontal edges', zh: '换个方向：水平边缘' },
    sentence: {
      en: 'The kernel with rows 1, 0, −1 ignores vertical edges and answers to horizontal ones; the sign says which side is brighter.',
      zh: '行为 1、0、−1 的卷积核对垂直边缘没有响应，只响应水平边缘；符号说明哪一侧更亮。',
    },
  },
  {
    title: { en: 'A photo in greyscale', zh: '灰度照片' },
    sentence: {
      en: 'One weighted sum of red, green and blue per pixel makes a matrix, and the same kernel finds its edges.',
      zh: '每个像素的红绿蓝加权求和得到灰度矩阵，同一个卷积核就能找出边缘。',
    },
  },
  {
    title: { en: 'One filter, or several', zh: '一个滤波器，或多个' },
    sentence: {
      en: 'One call per filter gives one result each, so a list of filters gives a list of results.',
      zh: '每个滤波器得到一个结果；一组滤波器就得到一组结果。',
    },
  },
  {
    title: { en: 'Original, vertical, horizontal', zh: '原图、垂直边缘、水平边缘' },
    sentence: {
      en: 'Mid-grey means no change; each response shows only the edges across its own direction.',
      zh: '中灰表示没有变化；每个响应只显示与自己方向对应的边缘。',
    },
  },
  {
    title: { en: 'Colour: three responses become one', zh: '彩色：三个响应相加成一个' },
    sentence: {
      en: 'The filter is applied to red, green and blue, giving v1, v2 and v3; their sum is one output channel.',
      zh: '滤波器分别作用于红、绿、蓝三个通道，得到 v1、v2、v3，相加成为一个输出通道。',
    },
  },
  {
    title: { en: 'Many filters, many feature maps', zh: '多个滤波器，多张特征图' },
    sentence: {
      en: 'Every filter gives one map, so the number of filters is the number of output channels.',
      zh: '每个滤波器得到一张特征图，所以滤波器个数就是输出通道数。',
    },
  },
  {
    title: { en: 'Maps are the next layer’s input', zh: '特征图是下一层的输入' },
    sentence: {
      en: 'Four maps in means filters with four channels in the next layer; any other number is an error.',
      zh: '输入是 4 张特征图，下一层的滤波器就要有 4 个通道，否则报错。',
    },
  },
];
