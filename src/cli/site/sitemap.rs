//! For those who read the site by machine: where every page is, and that they may read it.

use super::{Kind, Site, head::fallback, made::Made};
use crate::{catalogue::phrases, lang::Lang};
use alloc::{format, string::String, vec::Vec};
use maud::{Escaper, html};

/// Every page with itself in the other languages. Its format wants absolute addresses.
pub(super) fn sitemap(site: &Site, files: &[&Made]) -> String {
    let mut out = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n",
    );
    let langs: Vec<Lang> = Lang::all().collect();
    let pages = files.iter().filter(|file| file.kind.is_page());
    for (lang, path) in pages.filter_map(|file| page(&file.path, &langs)) {
        let address = |lang: Lang| site.full(&format!("/{}/{path}", lang.tag()));
        out.push_str(&format!("<url><loc>{}</loc>", escaped(&address(lang))));
        for other in &langs {
            alternate(&mut out, other.language().html, &address(*other));
        }
        alternate(&mut out, "x-default", &site.full(&fallback(path)));
        out.push_str("</url>\n");
    }
    out.push_str("</urlset>\n");
    out
}

fn alternate(out: &mut String, language: &str, address: &str) {
    out.push_str(&format!(
        "<xhtml:link rel=\"alternate\" hreflang=\"{language}\" href=\"{}\"/>",
        escaped(address)
    ));
}

/// The language of a page and its path below it; `None` for pages that belong to no language.
fn page<'f>(path: &'f str, langs: &[Lang]) -> Option<(Lang, &'f str)> {
    let path = path.strip_suffix("index.html")?;
    let (tag, rest) = path.split_once('/')?;
    Some((*langs.iter().find(|lang| lang.tag() == tag)?, rest))
}

fn escaped(text: &str) -> String {
    let mut out = String::new();
    let _ = core::fmt::Write::write_str(&mut Escaper::new(&mut out), text);
    out
}

/// Everything may be read.
pub(super) fn robots(site: &Site) -> String {
    let mut out = String::from("User-agent: *\nAllow: /\n");
    if site.origin.is_some() {
        out.push_str(&format!("\nSitemap: {}\n", site.full("/sitemap.xml")));
    }
    out
}

/// How a browser searches the site from its address bar. Its format wants absolute addresses.
pub(super) fn open_search(site: &Site, lang: Lang) -> String {
    let template = site.full(&format!("/{}/search/?q={{searchTerms}}", lang.tag()));
    let body = html! {
        ShortName { (phrases::site_name(lang)) }
        Description { (phrases::site_home_title(lang)) }
        Language { (lang.language().html) }
        InputEncoding { "UTF-8" }
        Url type="text/html" method="get" template=(template) {}
        Url type="application/opensearchdescription+xml" rel="self" template=(site.full(&format!("/{}/opensearch.xml", lang.tag()))) {}
        Image width="16" height="16" type="image/svg+xml" { (site.full("/favicon.svg")) }
    };
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<OpenSearchDescription xmlns=\"http://a9.com/-/spec/opensearch/1.1/\">{}</OpenSearchDescription>\n",
        body.into_string()
    )
}

impl Kind {
    /// Whether people read it.
    pub const fn is_page(self) -> bool {
        matches!(
            self,
            Kind::Code | Kind::Pair | Kind::Reason | Kind::Provider | Kind::Page
        )
    }
}
