# SPDX-License-Identifier: Apache-2.0
"""English: what the command line says."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "about": "Laban computes composite indices from packs: folders of plain files that a statistician edits.",
    "about_more": """examples:
  laban check packs/asem                       tell every problem of a pack
  laban compute packs/asem --out results/asem  compute, print the ranking, write tables and report
  laban compute packs/vn-pii --method gii --format csv > ranking.csv
  laban new my-index                           begin a pack of your own

exit codes: 0 done, 1 the input was refused or has errors, 2 not understood, 130 stopped by you""",
    "commands": "commands",
    "usage": "usage",
    "arguments": "arguments",
    "options": "options",
    "help": "show this help and exit",
    "version": "show the version and exit",
    "lang": "language of messages (else LABAN_LANG, else the locale, else English)",
    "pack": "the pack's folder",
    "format": "how to write the result (default: table)",
    "method": "code of one of the pack's methods (default: its method.toml)",
    "progress": "show stages: auto (on a terminal, or after a second), always, never",
    "out": "folder for scores.csv, cells.csv, normalised.csv, results.xlsx, report.html and manifest.json",
    "year": "year to show (default: the last)",
    "item": "item of the framework to rank by (default: the index)",
    "top": "how many units to print (default: 100 in a table, else all; files always hold all)",
    "check_about": "tell every problem of a pack at once, each with its place and what to do",
    "check_more": "example:\n  laban check packs/vn-pii --format json",
    "compute_about": "compute the index, print the ranking, write the results folder",
    "compute_more": "example:\n  laban compute packs/uk-nuts2 --out results/uk --year 2016",
    "describe_about": "describe the data: statistics of indicators, availability by unit, ties to denominators",
    "describe_more": "example:\n  laban describe packs/asem --what units",
    "describe_what": (
        "indicators (statistics and flags), units (availability), denominators (correlations), "
        "partners (pairs of one group that go closely together)"
    ),
    "profile_about": "show one unit: scores, ranks, strengths, weaknesses, gaps",
    "profile_more": "example:\n  laban profile packs/asem VNM",
    "profile_unit": "code of the unit",
    "profile_rule": "rule for strengths and weaknesses (default: rank)",
    "peers_about": "show which units are most alike in structure: size, wealth, make-up",
    "peers_more": "examples:\n  laban peers packs/asem --unit VNM\n  laban peers packs/vn-pii --count 3 --format csv",
    "peers_unit": "show this unit only (code); may be repeated",
    "peers_count": "how many peers of each unit (default: 5)",
    "trends_about": "show how items moved over the years",
    "trends_more": "example:\n  laban trends packs/uk-nuts2 --measure change",
    "trends_measure": "cagr (compound annual growth), change (percent), difference, slope (per year)",
    "trends_latest": "only the latest N years (default: all)",
    "compare_about": "show how scores and ranks differ between two packs, two methods, or with something changed",
    "compare_more": (
        "examples:\n  laban compare packs/asem packs/asem:geometric --top 10\n"
        "  laban compare packs/asem packs/asem --drop TBTs --what items\n"
        "  laban compare packs/vn-pii packs/vn-pii --set treat.method=none"
    ),
    "compare_first": "the first: a pack's folder, or folder:CODE for one of its methods",
    "compare_second": "the second, likewise; --drop, --add and --set change it",
    "compare_item": "item to compare (default: the index of each)",
    "compare_what": "units (scores and ranks, largest movers first), items (how far the two agree on each)",
    "compare_top": "how many rows to print in a table (default: all)",
    "compare_drop": "what if: leave these items out of the second, separated by commas",
    "compare_add": (
        "what if: take these in; an indicator without a weight, or ELEMENT:PARENT (:-1 where less is better)"
    ),
    "compare_set": "what if: set a field of the second's method, such as treat.method=none; may be repeated",
    "import_about": "make a pack of tables written for another tool",
    "import_more": "example:\n  laban import coinr --meta iMeta.csv --data iData.csv my-pack",
    "import_source": "the tool: coinr (its iMeta and iData tables, CSV or XLSX)",
    "import_meta": "the table of indicators and aggregates (iMeta)",
    "import_data": "the table of units and values (iData)",
    "import_packdir": "folder of the new pack; must not exist or be empty",
    "export_about": "write the computed index, or the pack, in a form that others read",
    "export_more": "example:\n  laban export packs/asem --to datapackage --out asem-package",
    "export_to": "xlsx (workbook), sdmx (SDMX-CSV and structure), datapackage (Frictionless), pack (plain files)",
    "export_out": "file (xlsx) or folder (others) to write",
    "new_about": "begin a pack: a small commented example, or another pack's framework with generated figures",
    "new_more": "examples:\n  laban new my-index\n  laban new demo --like packs/vn-pii --demonstration 2025",
    "new_packdir": "folder of the new pack; must not exist or be empty",
    "new_like": "the pack whose units, framework and method are taken",
    "new_demonstration": "seed of the generated figures; the same seed gives the same figures",
    "error": "error",
    "warning": "warning",
    "notice": "notice",
    "refused": "Nothing was written.",
    "stopped": "Stopped. Nothing was left half-written.",
    "check_sound": "The pack is sound. Errors: {error}, warnings: {warning}, notices: {notice}.",
    "check_unsound": "The pack cannot be computed yet. Errors: {error}, warnings: {warning}, notices: {notice}.",
    "warnings": "Warnings: {count}; `laban check {pack}` lists them.",
    "demonstration": "DEMONSTRATION DATA: the figures are generated, not measured.",
    "stage_read": "Reading and checking the pack",
    "stage_regroup": "Regrouping units",
    "stage_denominate": "Forming the indicators",
    "stage_screen": "Screening units",
    "stage_impute": "Filling missing values",
    "stage_treat": "Treating outliers",
    "stage_normalise": "Normalising",
    "stage_weigh": "Weighing",
    "stage_aggregate": "Aggregating",
    "stage_rank": "Ranking",
    "stage_tables": "Writing tables",
    "stage_workbook": "Writing the workbook",
    "stage_report": "Drawing the report",
    "stage_choices": "Computing other choices",
    "stage_audit": "Auditing",
    "stage_pdf": "Setting the PDF files",
    "stage_write": "Saving the folder",
    "title_rank": "Rank",
    "title_unit": "Code",
    "title_name": "Unit",
    "title_score": "Score",
    "title_bar": "",
    "title_coverage": "Observed",
    "more_rows": "… and {count} more (--top)",
    "computed": "Computed {units} units × {indicators} indicators × {years} year(s) in {seconds} s.",
    "notes": "Notes of the computation: {count}; the report and the last sheet of results.xlsx list them.",
    "written": "Results: {folder}",
    "open_report": "Report to open: {report}",
    "exported": "Written: {path}",
    "imported": "The pack is in {pack}. Next: laban check {pack}",
    "begun": "The pack is in {pack}. Next: edit its files, then laban check {pack}",
    "results_about": "show the ranked table with what lies below the index, or the figures of any step",
    "results_more": (
        "examples:\n  laban results packs/asem --shape full --show ranks\n"
        "  laban results packs/asem --step raw --items Physical --format csv"
    ),
    "results_shape": "summary (the index), aggregates (all groups), full (the indicators too)",
    "results_show": "scores, ranks, or group_ranks (inside --grouping)",
    "results_grouping": "a grouping of the units, such as region",
    "results_raw": "show indicators as observed instead of as scores",
    "results_step": "show the figures of one step instead, one unit a row",
    "results_items": "items to show with --step, separated by commas; a group stands for all below it",
    "results_level": "show with --step only the items of one level, such as pillar",
    "trends_data": "what to measure: scores (default), or indicators as raw, imputed, treated or normalised",
    "trends_interpolate": "fill gaps between two known years on a straight line first",
    "title_item": "Item",
    "title_item_name": "Name",
    "title_value": "Value",
    "title_of": "of",
    "profile_standing": "Where it stands",
    "profile_strength": "Strengths",
    "profile_weakness": "Weaknesses",
    "profile_gap": "Gaps",
    "none": "None.",
    "change_about": "tell why scores and ranks moved between two years or two editions",
    "change_more": (
        "examples:\n  laban change packs/uk-nuts2 --from 2016 --to 2018\n"
        "  laban change packs/vn-pii --from 2024 --to 2025 --before-method by-63 --unit 31"
    ),
    "change_from": "the first year (default: the last but one; of --before, its last)",
    "change_to": "the last year (default: the last of PACK)",
    "change_unit": "code of a unit to tell in full; may be repeated (default: a table of all)",
    "change_before": (
        "an earlier edition of the pack: what was published of the first year, so that revisions can be told"
    ),
    "change_method": "code of the method of the last year (default: the method.toml of PACK)",
    "change_before_method": "code of the method of the first year (default: the same; of --before, its method.toml)",
    "change_out": "folder for change.csv, what is behind it, backcast.csv, change.html and manifest.json",
    "uncertainty_about": "tell how sure each rank is, under other defensible choices",
    "uncertainty_more": (
        "examples:\n  laban uncertainty packs/asem --draws 2000\n  laban uncertainty packs/uk-nuts2 --draws "
        "5000 --seed 7 --out results/uk-sure"
    ),
    "design": "code of one of the pack's designs (default: the one called default)",
    "draws": "how many times the index is computed again (default: as the design says)",
    "draws_seed": "seed of the random numbers; the same seed gives the same bytes (default: as the design says)",
    "workers": "how many processors of this machine to use (default: 1); the result is the same for any number",
    "cluster": "address of a Dask scheduler, as tcp://HOST:8786, that does the work instead",
    "keep": "keep the parameters of every draw, and write them to draws.csv",
    "uncertainty_out": (
        "folder for uncertainty.csv, rank_probabilities.csv, pairwise.csv, failures.csv, uncertainty.html "
        "and manifest.json"
    ),
    "sensitivity_about": "tell which choice of a design moves scores and ranks most",
    "sensitivity_more": (
        "examples:\n  laban sensitivity packs/uk-nuts2\n  laban sensitivity packs/asem --base 64 --seed 7 --out "
        "results/asem-choices"
    ),
    "base": (
        "rows of the sample, a power of two; each takes one computation for every set of factors (default: 4096, "
        "fewer where there are more than five factors)"
    ),
    "sensitivity_out": (
        "folder for sensitivity.csv, alone.csv, alone_units.csv, failures.csv, sensitivity.html and manifest.json"
    ),
    "counting_pieces": "{done} of {total} pieces of the sample computed · {left} left",
    "shared_exact": "All {runs} combinations computed in {seconds} s; the shares are exact.",
    "shared_sampled": "{runs} computations for {rows} rows of the sample in {seconds} s.",
    "rows_interrupted": "STOPPED after {rows} of {asked} rows; everything shown and written stands on these.",
    "design_missing": (
        "The pack has no designs; its weights vary by ±25%, and all else is held. docs/user/designs.md says "
        "how to write one."
    ),
    "counting_states": "{done} of {total} states computed · {left} left",
    "counting_variants": "{done} of {total} ways to the scores computed · {left} left",
    "counting_draws": "{done} of {total} draws · {rate} a second · {left} left",
    "seconds": "{seconds} s",
    "minutes": "{minutes} min {seconds} s",
    "hours": "{hours} h {minutes} min",
    "title_median": "Median",
    "title_interval": "{level}",
    "title_top": "Top {top}",
    "title_expected": "Score",
    "drawn": "{draws} draws in {seconds} s ({rate} a second).",
    "interrupted": "STOPPED after {draws} of {asked} draws; everything shown and written stands on these.",
    "draws_failed": "{count} draws could not be computed in {year}; failures.csv and the page say why.",
    "audit_about": "audit the index: data, inner agreement, weights, robustness of ranks, other ways to rank",
    "audit_more": (
        "examples:\n  laban audit packs/asem --out audits/asem\n"
        "  laban audit packs/uk-nuts2 --draws 2000 --seed 7 --format csv"
    ),
    "audit_out": "folder for audit.html, audit-vi.pdf, audit-en.pdf, the tables as CSV and manifest.json",
    "edition_about": "make an edition: compute it, audit it, set its documents, sign it, write one bundle",
    "edition_more": (
        "examples:\n  laban edition packs/asem --out asem-2018.zip\n"
        "  laban edition packs/vn-pii --before pii-2024.zip --sign keys/private.pem --out pii-2025.zip"
    ),
    "edition_also": (
        "code of a method that reads the same figures by another territory; may be repeated (default: all there are)"
    ),
    "edition_before": "the edition before; the change since then is told",
    "edition_corrects": "the edition that this one corrects; its recipe is taken, and --reason is needed",
    "edition_reason": "why it is corrected; published",
    "edition_code": "address of the edition (default: its year; of a correction, with the next number)",
    "edition_title": "title (default: the pack's name and the year)",
    "edition_released": "when it is published, such as 2026-03-31T08:00:00+07:00 (default: left empty)",
    "edition_letter": "document to be published with it, such as the auditor's letter; may be repeated",
    "edition_sign": "the publisher's private key; without it the bundle is not signed",
    "edition_out": "the bundle to write; must not exist",
    "rebuild_about": "check a published edition, compute it again from its own bundle, and compare",
    "rebuild_more": (
        "example:\n  laban rebuild pii-2025.zip --key publisher.pem\n\n"
        "exit codes: 0 equal, 1 refused, 3 close (last digits of numbers), 4 different"
    ),
    "rebuild_edition": "the bundle",
    "rebuild_key": "the publisher's public key, or keys.json; a bundle signed by nobody or another is refused",
    "rebuild_out": "folder for the files as computed again",
    "keys_about": "make, replace or show the keys by which editions are signed",
    "keys_more": "examples:\n  laban keys new keys\n  laban keys rotate keys\n  laban keys show keys",
    "keys_action": "new (make a key), rotate (replace it by a new one, named by the old), show (fingerprints)",
    "keys_folder": "folder of private.pem, publisher.pem and keys.json",
    "keys_day": "from which day the key is in use (default: today)",
    "stage_results": "Computing the index",
    "stage_ranks": "Drawing other choices of the method",
    "stage_change": "Splitting the change",
    "stage_documents": "Setting the documents",
    "stage_comparing": "Comparing every file",
}
