//! The `replycode` command.

fn main() -> std::process::ExitCode {
    replycode::cli::run()
}
