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
gray = np.array(Image.open("photo.jpg").convert("L"))
response = single_conv(gray, vertical)
print(gray)
print(response)
print(gray[136, 247], int(response[135, 246]))
