//! Rust's `{:?}` and `{:#?}` of arrays and vectors.

fn announce(matrix: &[Vec<f64>]) {
    let values: Vec<String> = matrix.iter().flatten().map(|value| format!("{value:?}")).collect();
    println!("@case rust python {} {} {}", matrix.len(), matrix[0].len(), values.join(" "));
}

fn main() {
    println!("@version rust {}", option_env!("RUST_VERSION").unwrap_or("unknown"));
    let matrices = [
        vec![vec![1.0, 0.0, -1.0], vec![2.0, 0.0, -2.0], vec![1.0, 0.0, -1.0]],
        vec![vec![0.5, -1.25], vec![3.0, 100.0]],
        vec![vec![1e10, 1e-10], vec![1e21, 12345678.0]],
        vec![vec![f64::NAN, 1.5], vec![f64::INFINITY, f64::NEG_INFINITY]],
        vec![vec![-0.0, 1.0 / 3.0]],
    ];
    for matrix in &matrices {
        announce(matrix);
        println!("{matrix:?}");
        announce(matrix);
        println!("{matrix:#?}");
        announce(matrix);
        println!("{matrix:.2?}");
    }
    announce(&matrices[0]);
    println!("{:?}", [[1, 0, -1], [2, 0, -2], [1, 0, -1]]);
}
