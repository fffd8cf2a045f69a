import numpy as np
from PIL import Image


def single_conv(image, filter):
    image = image.astype(float)
    h, w = filter.shape
    rows, cols = image.shape[0] - h + 1, image.shape[1] - w + 1
    result = np.zeros((rows, cols))
    for r in range(h):
        for c in range(w):
            result += filter[r, c] * image[r : r + rows, c : c + cols]
    return result


vertical = np.array([[1, 0, -1]] * 3)
rgb = np.array(Image.open("photo.jpg"))
sum = 0
for index in range(3):
    v = single_conv(rgb[:, :, index], vertical)
    print(f"v{index + 1} =", int(v[135, 246]))
    sum = sum + v
print("v1 + v2 + v3 =", int(sum[135, 246]))
