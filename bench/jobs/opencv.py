"""Edge map of a picture, as a script of OpenCV's users: python3 opencv.py INPUT OUTPUT"""

import sys

import cv2

gray = cv2.imread(sys.argv[1], cv2.IMREAD_GRAYSCALE)
x = cv2.Sobel(gray, cv2.CV_32F, 1, 0)
y = cv2.Sobel(gray, cv2.CV_32F, 0, 1)
cv2.imwrite(sys.argv[2], cv2.convertScaleAbs(cv2.magnitude(x, y)))
