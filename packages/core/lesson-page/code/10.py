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


def conv(image, filters):
    return [single_conv(image, filter) for filter in filters]


vertical = np.array([[1, 0, -1]] * 3)
horizontal = vertical.T
gray = np.array(Image.open("photo.jpg").convert("L"))
one = single_conv(gray, vertical)
several = conv(gray, [vertical, horizontal])
print(*one.shape)
for result in several:
    print(*result.shape)
