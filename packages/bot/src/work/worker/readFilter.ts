import {
  compassOperators,
  type Display,
  type EdgeOperatorId,
  gradientOperators,
  kernel,
  type Matrix,
  matrix,
} from '@convolve/core';
import type { Recipe } from '../job.js';
import { blame } from './blame.js';

/** What a recipe's kernel stands for, and how its result is usually shown. */
export type Filter =
  | { readonly kind: 'canny'; readonly name: string; readonly display: Display }
  | {
      readonly kind: 'edges';
      readonly name: string;
      readonly operator: EdgeOperatorId;
      readonly display: Display;
    }
  | {
      readonly kind: 'kernel';
      readonly name: string;
      readonly matrix: Matrix;
      readonly display: Display;
    };

/** @throws JobFailure 'kernel-unreadable'. */
export function readFilter(given: Recipe['kernel']): Filter {
  if (typeof given !== 'string') {
    const weights = blame('kernel-unreadable', () => matrix(given));
    return { kind: 'kernel', name: 'kernel', matrix: weights, display: typedDisplay(weights) };
  }
  if (given === 'canny') return { kind: 'canny', name: given, display: 'clamped' };
  const operator = [...gradientOperators, ...compassOperators].find(({ id }) => id === given);
  if (operator) return { kind: 'edges', name: given, operator: operator.id, display: 'clamped' };
  const { matrix: weights, display } = blame('kernel-unreadable', () => kernel(given));
  return { kind: 'kernel', name: given, matrix: weights, display };
}

/** Weights that sum to 0 answer to differences, which have a sign; others give grey values. */
function typedDisplay({ data }: Matrix): Display {
  let sum = 0;
  let size = 0;
  for (const weight of data) {
    sum += weight;
    size += Math.abs(weight);
  }
  return Math.abs(sum) <= 1e-9 * size ? 'signed' : 'clamped';
}
