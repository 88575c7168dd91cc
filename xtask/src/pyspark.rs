//! PySpark in a virtual environment below `target`, and the Java that it runs on.

use std::env;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result};

use crate::{paths, run};

/// Runs on Java 8, 11 and 17 and on Python from 3.8.
const VERSION: &str = "3.5.7";

/// Where everything of Spark's lies.
pub fn folder() -> PathBuf {
    paths::target().join("spark")
}

/// The Python that knows PySpark, installed at the first call.
pub fn python() -> Result<PathBuf> {
    java()?;
    let environment = folder().join(format!("pyspark-{VERSION}"));
    let python = environment.join(if cfg!(windows) {
        "Scripts/python.exe"
    } else {
        "bin/python"
    });
    if installed(&python) {
        return Ok(python);
    }
    println!(
        "PySpark {VERSION} is being installed into {}.",
        paths::show(&environment)
    );
    let missing = "Spark is driven from Python 3 (Debian: apt-get install python3-venv).";
    run::check(run::program("python3", &["-m", "venv", "--clear"]).arg(&environment)).context(missing)?;
    let pip = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check"];
    run::check(run::program(&python, &pip).arg(format!("pyspark=={VERSION}")))?;
    Ok(python)
}

fn installed(python: &Path) -> bool {
    let print = ["-c", "import pyspark; print(pyspark.__version__)"];
    let found = run::program(python, &print).stderr(Stdio::null()).output();
    found.is_ok_and(|output| String::from_utf8_lossy(&output.stdout).trim() == VERSION)
}

/// Spark looks for Java where `JAVA_HOME` says, else on the PATH.
fn java() -> Result<()> {
    let home = env::var_os("JAVA_HOME").filter(|home| !home.is_empty());
    let java = home.map_or(PathBuf::from("java"), |home| PathBuf::from(home).join("bin/java"));
    let mut version: Command = run::program(java, &["-version"]);
    let missing = "Spark runs on Java 17 (Debian: apt-get install openjdk-17-jre-headless).";
    // It writes its version among the errors.
    run::check(version.stderr(Stdio::null())).context(missing)
}
