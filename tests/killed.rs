//! A run that is killed leaves each file as it was or as it should be, and nothing that stays.
#![cfg(feature = "cli")]
#![expect(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    reason = "a test starts the program it is about, and times it"
)]

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

const KILLS: u32 = 100;
const FILES: usize = 2;

const SPEC: &str = "framework f \"Staying together\" { publisher \"Ours\" }\noutcome together \"Families stay together\" { }\n\
                    indicator at-home \"Children at home after a year\" { outcome together }\n";

struct Place {
    folder: tempfile::TempDir,
}

impl Place {
    fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        std::fs::write(folder.path().join("a.ind"), SPEC).expect("a file");
        std::fs::create_dir(folder.path().join("out")).expect("a folder");
        Place { folder }
    }

    fn out(&self) -> PathBuf {
        self.folder.path().join("out")
    }

    fn start(&self) -> Child {
        let mut command = Command::new(env!("CARGO_BIN_EXE_indicant"));
        command.args(["report", "review", ".", "--out", "out", "--format", "json,csv"]);
        command.current_dir(self.folder.path()).env_clear();
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn().expect("the program starts")
    }

    fn finish(&self) {
        assert!(self.start().wait().expect("it ends").success());
    }

    /// The names of what is in the folder: of documents, or of files that never took their places.
    fn names(&self, unfinished: bool) -> Vec<String> {
        let entries = std::fs::read_dir(self.out()).expect("the folder").map(|entry| entry.expect("an entry"));
        let names = entries.map(|entry| entry.file_name().into_string().expect("a name of ours"));
        names.filter(|name| name.starts_with(".indicant-") == unfinished).collect()
    }

    fn unfinished(&self) -> usize {
        self.names(true).len()
    }

    fn files(&self) -> BTreeMap<String, Vec<u8>> {
        let read = |name: String| (name.clone(), std::fs::read(self.out().join(name)).expect("a document"));
        self.names(false).into_iter().map(read).collect()
    }

    /// Takes away what earlier runs left, so that it is not taken for a sign of the next.
    fn sweep(&self) {
        self.names(true).iter().for_each(|name| drop(std::fs::remove_file(self.out().join(name))));
    }

    fn put(&self, files: &BTreeMap<String, Vec<u8>>) {
        files.iter().for_each(|(name, bytes)| std::fs::write(self.out().join(name), bytes).expect("an old file"));
    }
}

/// Waits until the run has so many files that are not yet in their places, or is over.
fn until_it_has(leftovers: usize, place: &Place, child: &mut Child) {
    while place.unfinished() < leftovers && child.try_wait().expect("it can be asked").is_none() {
        std::thread::sleep(Duration::from_micros(50));
    }
}

#[test]
fn a_run_that_is_killed_leaves_the_old_file_or_the_new_one() {
    let place = Place::new();
    place.finish();
    let started = Instant::now();
    place.finish();
    let whole = started.elapsed();
    let new = place.files();
    assert_eq!((new.len(), place.unfinished()), (FILES, 0));
    let old: BTreeMap<String, Vec<u8>> =
        new.keys().map(|name| (name.clone(), format!("{name} as it was\n").repeat(9_000).into_bytes())).collect();

    let (mut killed, mut all_old, mut all_new, mut in_the_writing) = (0, 0, 0, 0);
    for round in 0..KILLS {
        place.put(&old);
        let mut child = place.start();
        match round % 3 {
            // Anywhere in a run, and a while after it.
            0 => std::thread::sleep(whole.mul_f64(f64::from(round) / f64::from(KILLS) * 1.6)),
            // A little after it has begun to write, which is where it first takes away what the run before left.
            1 => {
                place.sweep();
                until_it_has(1, &place, &mut child);
                std::thread::sleep(Duration::from_micros(u64::from(round * 8)));
            }
            // When all is written, and the files take their places.
            _ => {
                place.sweep();
                until_it_has(FILES, &place, &mut child);
                std::thread::sleep(Duration::from_micros(u64::from(round * 16)));
            }
        }
        // One that is over already cannot be killed, and has written everything.
        drop(child.kill());
        killed += u32::from(!child.wait().expect("it ends").success());

        let files = place.files();
        let unfinished = place.unfinished();
        assert_eq!(files.len(), FILES, "round {round}: {:?}", files.keys());
        for (name, bytes) in &files {
            assert!(*bytes == old[name] || *bytes == new[name], "round {round}: {name} is neither the old nor the new");
        }
        assert!(unfinished <= FILES, "round {round}: {unfinished} leftovers: those of more than one run");
        all_old += u32::from(files == old);
        all_new += u32::from(files == new);
        in_the_writing += u32::from(round % 3 != 0 && unfinished > 0 || files != old && files != new);
    }
    println!(
        "{killed} of {KILLS} killed, {in_the_writing} in the writing: {all_old} left all old, {all_new} all new; a run takes {whole:?}"
    );
    assert!(killed >= KILLS / 2, "most ended before they could be killed: {killed}");
    assert!(all_old > 0 && all_new > 0, "no kill fell before the end, or none after: {all_old} old, {all_new} new");
    assert!(in_the_writing > 0, "no kill fell into the writing");

    place.finish();
    assert_eq!(place.files(), new, "the next run writes everything");
    assert_eq!(place.unfinished(), 0, "and takes away what others left");
}
