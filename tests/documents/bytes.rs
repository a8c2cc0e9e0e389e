//! The same files give the same bytes.

use super::*;

/// Copies a folder, the last of its files first, so that a disk that lists files as they came lists them in another order.
fn copy_backwards(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).expect("a folder");
    let entries = std::fs::read_dir(from).expect("a folder").map(|entry| entry.expect("an entry").path());
    let mut paths: Vec<_> = entries.collect();
    paths.sort();
    for path in paths.iter().rev() {
        let copy = to.join(path.file_name().expect("a name"));
        if path.is_dir() {
            copy_backwards(path, &copy);
        } else {
            std::fs::copy(path, &copy).expect("a copy");
        }
    }
}

#[test]
fn two_runs_give_the_same_bytes_wherever_the_files_are_and_however_they_are_listed() {
    let elsewhere = tempfile::tempdir().expect("a folder");
    copy_backwards(&root().join("specs"), &elsewhere.path().join("specs"));
    let mut made = 0;
    for (document, formats) in DOCUMENTS {
        for spec in specs() {
            let run = |folder: &Path| {
                let (_keep, place) = out();
                let spec = format!("specs/{spec}");
                let output = report_in(folder, &[document, &spec, "--out", &place, "--format", formats]);
                (output.status.code(), files(Path::new(&place)))
            };
            let (code, first) = run(root());
            let (other_code, other) = run(elsewhere.path());
            assert_eq!(code, other_code);
            assert_eq!(first.keys().collect::<Vec<_>>(), other.keys().collect::<Vec<_>>());
            for (name, text) in &first {
                assert!(*text == other[name], "{name} of {spec} is not the same elsewhere");
            }
            made += first.len();
        }
    }
    assert!(made > 20, "{made} files were held against one another");
}
