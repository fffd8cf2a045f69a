# R's print (dialect r-print), dput (dialect r) and write.table.

announce <- function(dialect, x) {
  values <- sprintf("%.17g", as.numeric(t(x)))
  values[is.na(as.numeric(t(x)))] <- "nan"
  cat("@case r", dialect, nrow(x), ncol(x), values)
  cat("\n")
}

cat("@version r", paste(R.version$major, R.version$minor, sep = "."), "\n")
set.seed(29)
matrices <- list(
  matrix(c(1, 2, 1, 0, 0, 0, -1, -2, -1), 3),
  matrix(c(1L, 2L, 3L, -4L, 500L, 6L), 2),
  matrix(1:12, 3),
  matrix(c(1, 2, 1) / 16, 1),
  matrix(c(0.5, -1.25, 3, 100), 2),
  matrix(c(1e10, 1e-10, 0, -3), 2),
  matrix(c(1e5, 123456, 1, 2), 2),
  matrix(c(NA, 1, 2.5, Inf, -Inf, NaN), 2),
  matrix(c(NA, 1L, 2L, 3L), 2),
  matrix(c(TRUE, FALSE, FALSE, TRUE), 2),
  matrix(c(1, 2, 3, 4), 2, dimnames = list(NULL, c("a", "b"))),
  matrix(c(1, 2, 3, 4), 2, dimnames = list(c("x", "y"), c("left", "right"))),
  matrix(round(rnorm(9), 6), 3),
  matrix(rnorm(40), 2),
  matrix(1:60, 2),
  matrix(round(rnorm(12)), 12),
  matrix(7.5, 1)
)
for (x in matrices) {
  announce("r-print", x)
  print(x)
  announce("r", x)
  dput(x)
}
for (x in matrices[c(1, 5, 6, 13)]) {
  announce("csv", x)
  write.table(x, sep = ",", row.names = FALSE, col.names = FALSE)
  announce("whitespace", x)
  write.table(x, row.names = FALSE, col.names = FALSE)
}
for (x in matrices[c(1, 11)]) {
  announce("csv", x)
  write.csv(x, row.names = FALSE)
}
for (digits in c(3, 15)) {
  options(digits = digits)
  for (x in matrices[c(4, 13, 14)]) {
    announce("r-print", x)
    print(x)
  }
}
