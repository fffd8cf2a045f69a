import numpy as np

image = np.array([[10, 10, 10, -3, -3, -3]] * 6)
filter = np.array([[1, 0, -1]] * 3)
for row in range(4):
    for col in range(4):
        print(np.sum(filter * image[row : row + 3, col : col + 3]))
print("flipped:", np.sum(filter[::-1, ::-1] * image[0:3, 1:4]))
