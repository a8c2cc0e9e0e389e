use super::*;

fn folder() -> (tempfile::TempDir, Utf8PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = Utf8PathBuf::from_path_buf(folder.path().to_owned()).unwrap();
    (folder, path)
}

fn pages() -> Vec<(String, Vec<u8>)> {
    vec![("a.html".into(), b"<p>".to_vec()), ("a.md".into(), b"# A".to_vec())]
}

fn listing(folder: &Utf8Path) -> Vec<String> {
    let mut names: Vec<String> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

#[test]
fn a_folder_is_made_and_files_replaced() {
    let (_keep, root) = folder();
    let out = root.join("deep/out");
    assert_eq!(write_all(&out, &pages()).unwrap(), [out.join("a.html"), out.join("a.md")]);
    let other = vec![("a.md".to_owned(), b"# B".to_vec())];
    write_all(&out, &other).unwrap();
    assert_eq!(fs::read(out.join("a.md")).unwrap(), b"# B");
    assert_eq!(listing(&out), ["a.html", "a.md"]);
}

#[test]
fn when_one_cannot_be_written_none_is() {
    let (_keep, root) = folder();
    fs::create_dir(root.join("a.md")).unwrap();
    fs::write(root.join("a.html"), "old").unwrap();
    let trouble = write_all(&root, &pages()).unwrap_err();
    assert_eq!(trouble.file, root.join("a.md").as_str());
    assert_eq!(trouble.message, "a folder is where the file should be written");
    assert_eq!(fs::read(root.join("a.html")).unwrap(), b"old");
    assert_eq!(listing(&root), ["a.html", "a.md"]);
}

#[test]
fn a_file_where_a_folder_is_needed_is_told() {
    let (_keep, root) = folder();
    fs::write(root.join("out"), "").unwrap();
    assert_eq!(write_all(&root.join("out"), &pages()).unwrap_err().message, "this is a file, and a folder is needed");
    let beneath = write_all(&root.join("out/deeper"), &pages()).unwrap_err();
    assert_eq!(beneath.message, "a part of this path is a file, and a folder is needed");
    assert_eq!(listing(&root), ["out"]);
}

#[test]
fn a_folder_that_was_made_in_vain_is_taken_away() {
    let (_keep, root) = folder();
    let bad = vec![("a.md".to_owned(), Vec::new()), ("no/such/folder.md".to_owned(), Vec::new())];
    assert!(write_all(&root.join("made/for/it"), &bad).is_err());
    assert_eq!(listing(&root), Vec::<String>::new());
}

#[cfg(unix)]
mod unix {
    use super::*;
    use std::os::unix::fs::{PermissionsExt, symlink};

    fn mode(path: &Utf8Path) -> u32 {
        fs::metadata(path).unwrap().permissions().mode() & 0o777
    }

    #[test]
    fn a_new_file_has_the_permissions_of_any_new_file() {
        let (_keep, root) = folder();
        fs::write(root.join("any"), "").unwrap();
        write_all(&root, &pages()).unwrap();
        assert_eq!(mode(&root.join("a.md")), mode(&root.join("any")));
    }

    #[test]
    fn a_file_that_is_replaced_keeps_its_permissions() {
        let (_keep, root) = folder();
        fs::write(root.join("a.md"), "").unwrap();
        fs::set_permissions(root.join("a.md"), fs::Permissions::from_mode(0o640)).unwrap();
        write_all(&root, &pages()).unwrap();
        assert_eq!(mode(&root.join("a.md")), 0o640);
    }

    #[test]
    fn a_file_that_may_not_be_changed_is_not() {
        let (_keep, root) = folder();
        fs::write(root.join("a.md"), "old").unwrap();
        fs::set_permissions(root.join("a.md"), fs::Permissions::from_mode(0o444)).unwrap();
        assert_eq!(write_all(&root, &pages()).unwrap_err().message, "this file may not be changed");
        assert_eq!(fs::read(root.join("a.md")).unwrap(), b"old");
    }

    #[test]
    fn a_link_is_written_through() {
        let (_keep, root) = folder();
        fs::write(root.join("real"), "old").unwrap();
        symlink("real", root.join("a.md")).unwrap();
        write_all(&root, &pages()).unwrap();
        assert_eq!(fs::read(root.join("real")).unwrap(), b"# A");
        assert!(fs::symlink_metadata(root.join("a.md")).unwrap().is_symlink());
    }

    #[test]
    fn what_is_no_file_is_left_alone() {
        let trouble = write_all(Utf8Path::new("/dev"), &[("null".to_owned(), b"x".to_vec())]).unwrap_err();
        assert_eq!(trouble.message, "there is something here that is not a file");
    }

    #[test]
    fn a_folder_that_may_not_be_written_is_told() {
        let (_keep, root) = folder();
        fs::set_permissions(&root, fs::Permissions::from_mode(0o555)).unwrap();
        // For the system's administrator nothing is forbidden.
        if fs::write(root.join("probe"), "").is_ok() {
            return;
        }
        assert_eq!(write_all(&root, &pages()).unwrap_err().message, "you are not allowed to write here");
    }
}
