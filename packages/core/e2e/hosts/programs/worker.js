export * from '@convolve/core/parallel/worker';
