import numpy as np

image = np.array([[10, 10, 10, -3, -3, -3]] * 6)
for row in range(6):
    for col in range(6):
        window = image[row : row + 3, col : col + 3]
        print(window)
