% Octave's displays (dialect octave), and mat2str and dlmwrite, which make text to read again.
1;

function announce (dialect, x)
  printf ("@case octave %s %d %d", dialect, rows (x), columns (x));
  printf (" %.17g", double (x.'));
  printf ("\n");
end

function show (x)
  announce ("octave", x);
  x
  announce ("octave", x);
  disp (x);
end

function write (x)
  announce ("matlab", x);
  disp (mat2str (x));
  announce ("csv", x);
  dlmwrite (stdout, x, "precision", 17);
  announce ("tsv", x);
  dlmwrite (stdout, x, "delimiter", "\t", "precision", 17);
end

printf ("@version octave %s\n", version ());
rand ("twister", 29);
wide = round (rand (2, 20) * 2000 - 1000) / 8;
matrices = {
  [1 0 -1; 2 0 -2; 1 0 -1]
  [1 2 1; 2 4 2; 1 2 1] / 16
  [0.5 -1.25; 3 100]
  [1000.5 1; -2 0.25]
  [99999.5 1]
  [123456.5 1; -2 0.25]
  [1e10 1e-10; 0 -3]
  [NaN 1; -Inf 2]
  [NaN 1.5; Inf -2.25]
  [NaN NaN]
  [Inf 1e6]
  [100000 2; 3 4]
  [99999 1e15]
  [1; -2; 3.5]
  [0 0; 0 0]
  -[1 2; 3 4] / 1000
  int32([1 -2; 300 4])
  uint8([255 0 7])
  int8([-128 127])
  single([0.1 1/3; 2 -7])
  [true false; false true]
  1:40
  wide
  round(wide)
  wide(:, 1:15)
  wide * 1e7
};
for at = 1:numel (matrices)
  show (matrices{at});
end
for at = [1 2 3 6 8 9 13 16]
  write (matrices{at});
end

fixed_point_format (true);
for at = [2 3 4 6 7 9 23]
  show (matrices{at});
end
fixed_point_format (false);

format long
for at = [1 2 3 6 7 9 20]
  show (matrices{at});
end
format short e
show (matrices{3});
format short g
show (matrices{6});
format short
split_long_rows (false);
show (matrices{23});
