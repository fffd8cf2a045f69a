/** Photographs whose edge map is made, and by how much a peer's time must be at least the core's. */
export const jobs = [
  {
    id: '4000×3000 JPEG',
    file: 'large.jpg',
    width: 4000,
    height: 3000,
    bars: { 'OpenCV (Python)': 1 / 0.9, 'vips sobel': 2, ImageMagick: 2 },
  },
  {
    id: '1600×1200 JPEG',
    file: 'small.jpg',
    width: 1600,
    height: 1200,
    bars: { 'OpenCV (Python)': 1 },
  },
  { id: '4000×3000 PNG', file: 'large.png', width: 4000, height: 3000, bars: {} },
];
