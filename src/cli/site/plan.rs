//! Which files the site has, in order, and who makes each; they are made side by side.

use super::{
    File, Kind, Site, card, explain, feed, guide, home, listing, llms, offline, offline_page, pages, providers,
    reasons, schema, search_page, sitemap, stages, titles, twins,
};
use crate::{catalogue::wording, code::Code, compare::compare, facts::Reason, lang::Lang};
use alloc::{boxed::Box, format, string::String, vec, vec::Vec};
use rayon::prelude::*;

const ASSETS: [(&str, &str); 28] = [
    ("list.js", include_str!("../../../www/site/list.js")),
    ("style.css", include_str!("../../../www/site/style.css")),
    ("compare.js", include_str!("../../../www/site/compare.js")),
    ("explain.js", include_str!("../../../www/site/explain.js")),
    ("allowed.js", include_str!("../../../www/site/allowed.js")),
    ("ask.js", include_str!("../../../www/site/ask.js")),
    ("answers.js", include_str!("../../../www/site/answers.js")),
    ("encoded.js", include_str!("../../../www/site/encoded.js")),
    ("file.js", include_str!("../../../www/site/file.js")),
    ("mask.js", include_str!("../../../www/site/mask.js")),
    ("module.js", include_str!("../../../www/site/module.js")),
    ("pieces.js", include_str!("../../../www/site/pieces.js")),
    ("search.js", include_str!("../../../www/site/search.js")),
    ("box.js", include_str!("../../../www/site/box.js")),
    ("hits.js", include_str!("../../../www/site/hits.js")),
    ("question.js", include_str!("../../../www/site/question.js")),
    ("titles.js", include_str!("../../../www/site/titles.js")),
    ("lost.js", include_str!("../../../www/site/lost.js")),
    ("theme.js", include_str!("../../../www/site/theme.js")),
    ("copy.js", include_str!("../../../www/site/copy.js")),
    ("narrow.js", include_str!("../../../www/site/narrow.js")),
    ("offline.js", include_str!("../../../www/site/offline.js")),
    ("kept.js", include_str!("../../../www/site/kept.js")),
    ("update.js", include_str!("../../../www/site/update.js")),
    ("sw.js", include_str!("../../../www/site/sw.js")),
    ("run.js", include_str!("../../../www/site/run.js")),
    ("try.js", include_str!("../../../www/site/try.js")),
    ("favicon.svg", include_str!("../../../www/site/favicon.svg")),
];

/// Files that are still to be made, at once since they show the same.
struct Planned {
    files: Vec<(String, Kind)>,
    make: Make,
}

/// Gives the files' contents in their order.
type Make = Box<dyn Fn(&Site) -> Vec<Vec<u8>> + Send + Sync>;

/// What is to be made, in order.
#[derive(Default)]
struct Plan(Vec<Planned>);

impl Plan {
    fn text(&mut self, path: String, kind: Kind, make: impl Fn(&Site) -> String + Send + Sync + 'static) {
        let make = Box::new(move |site: &Site| vec![make(site).into_bytes()]);
        let files = vec![(path, kind)];
        self.0.push(Planned { files, make });
    }

    /// A page by its path below the language.
    fn page(&mut self, lang: Lang, path: &str, kind: Kind, make: impl Fn(&Site) -> String + Send + Sync + 'static) {
        self.text(format!("{}/{path}index.html", lang.tag()), kind, make);
    }

    /// The same page as JSON and as Markdown.
    fn twins(
        &mut self,
        lang: Lang,
        path: &str,
        json: impl Fn(&Site) -> String + Send + Sync + 'static,
        md: impl Fn(&Site) -> String + Send + Sync + 'static,
    ) {
        self.text(format!("{}/{path}index.json", lang.tag()), Kind::Twin, json);
        self.text(format!("{}/{path}index.md", lang.tag()), Kind::Twin, md);
    }
}

/// Every file, those last that tell of all others.
pub(super) fn files(site: &Site) -> Vec<File> {
    let mut plan = Plan::default();
    common(&mut plan, site);
    for lang in Lang::all() {
        lists(&mut plan, lang);
        codes(&mut plan, site, lang);
        reasons_and_providers(&mut plan, lang);
        use_elsewhere(&mut plan, lang);
        module_texts(&mut plan, site, lang);
    }
    let make = |planned: Planned| {
        let contents = (planned.make)(site);
        let files = planned.files.into_iter().zip(contents);
        files.map(|((path, kind), content)| File { path, kind, content })
    };
    let mut files: Vec<File> = plan.0.into_par_iter().flat_map_iter(make).collect();
    files.extend(absolute(site, &files));
    files.extend(offline::manifests(site, &files));
    files
}

/// What belongs to no language.
fn common(plan: &mut Plan, site: &Site) {
    for (path, content) in ASSETS {
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
        let path = format!("card/{name}.png");
        plan.0.push(Planned {
            files: vec![(path, Kind::Picture)],
            make: Box::new(move |_| vec![card::png(&name)]),
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
    plan.page(lang, "smtp/", Kind::Page, move |site| listing::list(site, lang));
    plan.twins(
        lang,
        "smtp/",
        move |_| twins::list_json(lang),
        move |site| twins::list_md(site, lang),
    );
    plan.page(lang, "smtp/compare/", Kind::Page, move |site| {
        pages::compare(site, lang)
    });
    plan.page(lang, stages::PATH, Kind::Page, move |site| stages::page(site, lang));
    plan.page(lang, "reasons/", Kind::Page, move |site| reasons::list(site, lang));
    plan.twins(
        lang,
        "reasons/",
        move |_| twins::reasons_json(lang),
        move |site| twins::reasons_md(site, lang),
    );
    plan.page(lang, "providers/", Kind::Page, move |site| providers::list(site, lang));
    plan.twins(
        lang,
        "providers/",
        move |site| twins::providers_json(site, lang),
        move |site| twins::providers_md(site, lang),
    );
}

fn codes(plan: &mut Plan, site: &Site, lang: Lang) {
    for code in site.codes.iter().copied() {
        let path = format!("smtp/{code}/");
        plan.page(lang, &path, Kind::Code, move |site| pages::code(site, lang, code));
        plan.twins(
            lang,
            &path,
            move |_| twins::code_json(lang, code),
            move |_| twins::code_md(lang, code),
        );
    }
    for (low, high) in site.pairs.iter().copied() {
        let file = |name, kind| (format!("{}/smtp/{low}-vs-{high}/index.{name}", lang.tag()), kind);
        plan.0.push(Planned {
            files: vec![
                file("html", Kind::Pair),
                file("json", Kind::Twin),
                file("md", Kind::Twin),
            ],
            make: Box::new(move |site| pair(site, lang, low, high)),
        });
    }
}

/// The page of two codes and its twins.
fn pair(site: &Site, lang: Lang, low: Code, high: Code) -> Vec<Vec<u8>> {
    let Ok(comparison) = compare(&low.text(), &high.text(), lang) else {
        return vec![];
    };
    let files = [
        pages::pair(site, lang, &comparison),
        twins::pair_json(&comparison),
        twins::pair_md(lang, &comparison),
    ];
    files.map(String::into_bytes).into()
}

fn reasons_and_providers(plan: &mut Plan, lang: Lang) {
    for reason in Reason::ALL.iter().copied() {
        let path = reasons::path(reason);
        plan.page(lang, &path, Kind::Reason, move |site| reasons::page(site, lang, reason));
        plan.twins(
            lang,
            &path,
            move |site| twins::reason_json(site, lang, reason),
            move |site| twins::reason_md(site, lang, reason),
        );
    }
    for provider in wording::providers() {
        let path = providers::path(provider);
        plan.page(lang, &path, Kind::Provider, move |site| {
            providers::page(site, lang, provider)
        });
        plan.twins(
            lang,
            &path,
            move |site| twins::provider_json(site, lang, provider),
            move |site| twins::provider_md(site, lang, provider),
        );
    }
}

/// The page that tells how to use all this elsewhere, and its examples as files that run.
fn use_elsewhere(plan: &mut Plan, lang: Lang) {
    plan.page(lang, guide::PATH, Kind::Page, move |site| guide::page(site, lang));
    for (name, code) in guide::examples(lang) {
        let path = format!("{}/{}{name}", lang.tag(), guide::PATH);
        plan.text(path, Kind::Other, move |_| code.clone());
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
fn absolute(site: &Site, files: &[File]) -> Vec<File> {
    if site.origin.is_none() {
        return vec![];
    }
    let other = |path: String, content: String| File {
        path,
        kind: Kind::Other,
        content: content.into_bytes(),
    };
    let mut found = vec![other("sitemap.xml".into(), sitemap::sitemap(site, files))];
    for lang in Lang::all() {
        found.push(other(
            format!("{}/opensearch.xml", lang.tag()),
            sitemap::open_search(site, lang),
        ));
    }
    found
}
