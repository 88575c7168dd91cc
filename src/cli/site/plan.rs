//! Which files the site has, in order, and who makes each; they are made side by side.

use super::{
    File, Kind, Site, assets, card, explain, feed, folders, guide, home, llms, made::Made, offline, offline_page,
    pages, schema, search_page, sitemap, stages, titles,
};
use crate::{catalogue::wording, facts::Reason, lang::Lang};
use alloc::{boxed::Box, format, string::String, vec, vec::Vec};
use rayon::prelude::*;

/// Makes files that belong together, since they show the same.
type Make = Box<dyn FnOnce(&Site) -> Vec<File> + Send>;

/// What is to be made, in order.
#[derive(Default)]
struct Plan(Vec<Make>);

impl Plan {
    fn some(&mut self, make: impl FnOnce(&Site) -> Vec<File> + Send + 'static) {
        self.0.push(Box::new(make));
    }

    fn text(&mut self, path: String, kind: Kind, make: impl FnOnce(&Site) -> String + Send + 'static) {
        self.some(move |site| vec![File::text(path, kind, make(site))]);
    }

    /// A page by its path below the language.
    fn page(&mut self, lang: Lang, path: &str, kind: Kind, make: impl FnOnce(&Site) -> String + Send + 'static) {
        self.text(format!("{}/{path}index.html", lang.tag()), kind, make);
    }
}

/// Every file, those last that tell of all others: what is known of each, and what `done` makes of it in
/// the thread that has made the file.
///
/// # Errors
/// The first that `done` has.
pub(super) fn files<T: Send>(
    site: &Site,
    done: impl Fn(File) -> Result<T, String> + Sync,
) -> Result<Vec<(Made, T)>, String> {
    let mut plan = Plan::default();
    common(&mut plan, site);
    for lang in Lang::all() {
        lists(&mut plan, lang);
        each(&mut plan, site, lang);
        use_elsewhere(&mut plan, lang);
        module_texts(&mut plan, site, lang);
    }
    let finish = |file: File| Ok((Made::of(&file), done(file)?));
    let make = |make: Make| make(site).into_iter().map(finish);
    let mut files: Vec<(Made, T)> = plan
        .0
        .into_par_iter()
        .flat_map_iter(make)
        .collect::<Result<_, String>>()?;
    for last in [absolute, offline::manifests] {
        let made: Vec<&Made> = files.iter().map(|(made, _)| made).collect();
        let told = last(site, &made).into_iter().map(finish);
        files.extend(told.collect::<Result<Vec<_>, String>>()?);
    }
    Ok(files)
}

/// What belongs to no language.
fn common(plan: &mut Plan, site: &Site) {
    for (path, content) in assets::ALL {
        plan.text(path.into(), Kind::Other, move |_| content.into());
    }
    plan.text("index.html".into(), Kind::Page, home::choose);
    plan.text("404.html".into(), Kind::Page, home::not_found);
    plan.text("robots.txt".into(), Kind::Other, sitemap::robots);
    plan.text("llms.txt".into(), Kind::Other, llms::llms);
    plan.text("schema.json".into(), Kind::Other, schema::schema);
    plan.text("feed.xml".into(), Kind::Other, feed::feed);
    if site.origin.is_none() {
        // Nobody can be shown a picture whose address is not known.
        return;
    }
    for name in card::names(site) {
        plan.some(move |_| {
            vec![File {
                path: format!("card/{name}.png"),
                kind: Kind::Picture,
                content: card::png(&name),
            }]
        });
    }
}

/// The lists and the pages that a script brings to life.
fn lists(plan: &mut Plan, lang: Lang) {
    plan.page(lang, "", Kind::Page, move |site| home::home(site, lang));
    plan.page(lang, "explain/", Kind::Page, move |site| explain::explain(site, lang));
    plan.page(lang, "search/", Kind::Page, move |site| search_page::page(site, lang));
    plan.page(lang, "offline/", Kind::Page, move |site| offline_page::page(site, lang));
    plan.text(format!("{}/titles.json", lang.tag()), Kind::Other, move |site| {
        titles::titles(site, lang)
    });
    plan.some(move |site| folders::codes(site, lang));
    plan.page(lang, "smtp/compare/", Kind::Page, move |site| {
        pages::compare(site, lang)
    });
    plan.page(lang, stages::PATH, Kind::Page, move |site| stages::page(site, lang));
    plan.some(move |site| folders::reasons(site, lang));
    plan.some(move |site| folders::providers(site, lang));
}

/// A folder each for codes, pairs, reasons and providers.
fn each(plan: &mut Plan, site: &Site, lang: Lang) {
    for code in site.codes.iter().copied() {
        plan.some(move |site| folders::code(site, lang, code).unwrap_or_default());
    }
    for at in 0..site.pairs.len() {
        plan.some(move |site| folders::pair(site, lang, at).unwrap_or_default());
    }
    for reason in Reason::ALL.iter().copied() {
        plan.some(move |site| folders::reason(site, lang, reason));
    }
    for provider in wording::providers() {
        plan.some(move |site| folders::provider(site, lang, provider));
    }
}

/// The page that tells how to use all this elsewhere, and its examples as files that run.
fn use_elsewhere(plan: &mut Plan, lang: Lang) {
    plan.page(lang, guide::PATH, Kind::Page, move |site| guide::page(site, lang));
    for (name, code) in guide::examples(lang) {
        let path = format!("{}/{}{name}", lang.tag(), guide::PATH);
        plan.text(path, Kind::Other, move |_| code);
    }
}

/// The texts that a module of a page fetches when it shows a code, a reason, a provider.
fn module_texts(plan: &mut Plan, site: &Site, lang: Lang) {
    let tag = lang.tag();
    for code in site.codes.iter().copied() {
        plan.text(format!("module/{tag}/{code}.txt"), Kind::Text, move |_| {
            pages::sections(lang, code)
        });
    }
    for reason in Reason::ALL.iter().copied() {
        let path = format!("module/{tag}/reasons/{}.txt", reason.as_str());
        plan.text(path, Kind::Text, move |_| wording::reason_texts(reason, lang).into());
    }
    for provider in wording::providers() {
        let path = format!("module/{tag}/providers/{}.txt", wording::provider_id(provider));
        plan.text(path, Kind::Text, move |_| {
            wording::provider_texts(provider, lang).into()
        });
    }
}

/// The files whose formats want absolute addresses; none where the origin is not known.
fn absolute(site: &Site, files: &[&Made]) -> Vec<File> {
    if site.origin.is_none() {
        return vec![];
    }
    let other = |path: String, content: String| File::text(path, Kind::Other, content);
    let mut found = vec![other("sitemap.xml".into(), sitemap::sitemap(site, files))];
    for lang in Lang::all() {
        found.push(other(
            format!("{}/opensearch.xml", lang.tag()),
            sitemap::open_search(site, lang),
        ));
    }
    found
}
