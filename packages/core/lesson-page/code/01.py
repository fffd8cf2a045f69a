import numpy as np

sobel_x = np.array([[-1.0, 0, 1], [-2, 0, 2], [-1, 0, 1]])
print(sobel_x)
