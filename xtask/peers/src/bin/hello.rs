//! The least that a command can do, for the time that the start of one takes.

fn main() {
    println!("hello");
}
