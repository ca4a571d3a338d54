# SPDX-License-Identifier: Apache-2.0
"""Uploaded files: why one is refused, and what to do."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "empty": "The file is empty. Open it on your machine to check it, then upload it again.",
    "large": "The file is larger than {limit} MB. Scan it at a lower resolution, or split it into several files.",
    "type": "Files of the type {found} are not taken. Use one of these types: {wanted}.",
    "type_unknown": "It cannot be told what kind of file this is. Use one of these types: {wanted}.",
    "ending": (
        "The name of the file ends in “{ending}”, but its content is {found}. Save it as the right type in the program "
        "it comes from; do not change the ending by hand."
    ),
    "ending_unknown": (
        "The name of the file ends in “{ending}”, but its content is nothing of the kind. It may be damaged or renamed; "
        "export it again from the program it comes from."
    ),
    "no_ending": "The name of the file has no ending, while its content is {found}. Rename it with the right ending.",
    "name_path": (
        "The name “{name}” came with a path of folders. Rename the file without / and \\ and drives such as C:."
    ),
    "name_signs": (
        "The name “{name}” holds unseen signs (control signs or signs that turn the direction of writing). Type the name "
        "anew in plain letters."
    ),
    "name_device": "“{name}” is a name that computers reserve for a device. Give the file another name.",
    "name_long": "The name of the file is longer than {limit} letters. Shorten it.",
    "infected": (
        "The virus scanner reports malicious code in the file; it was not stored. Scan your machine and tell your IT "
        "department."
    ),
    "scan_unanswered": (
        "The virus scanner does not answer, so the file was not taken. Try again in a few minutes; if it stays so, tell "
        "the administrator."
    ),
    "exhausting": (
        "Looking into this file takes too much time or memory. Print it to a new PDF, or split it into several small files."
    ),
    "polyglot": (
        "An archive is hung on to the file, as is done to hide malicious code. Print it to a new PDF, or save the picture "
        "anew."
    ),
    "pdf_encrypted": "The PDF is protected by a password or encrypted. Save a copy without one and upload that.",
    "pdf_script": "The PDF holds script (JavaScript). Print it to a new PDF, which leaves the script out.",
    "pdf_launch": "The PDF holds a command that starts another program. Print it to a new PDF, which leaves it out.",
    "pdf_outside": (
        "The PDF holds commands that open other files, or fetch or send data. Print it to a new PDF, which leaves them out."
    ),
    "pdf_opening": (
        "The PDF does something by itself when it is opened or a page is turned. Print it to a new PDF, which leaves that "
        "out."
    ),
    "pdf_media": "The PDF holds film, sound or 3D pictures. Print it to a new PDF that has only the pages.",
    "pdf_attachment": (
        "The PDF has other files attached inside. Upload those by themselves, and print the document to a new PDF."
    ),
    "pdf_form": "The PDF is a dynamic form (XFA), which many programs cannot read. Print it to a new PDF.",
    "pdf_deep": "The inside of the PDF is nested too deeply to be looked at whole. Print it to a new PDF.",
    "pdf_objects": (
        "The PDF has more than {limit} objects and cannot be looked at whole. Print it to a new PDF, or split it."
    ),
    "pdf_pages": "The file has {count} pages, more than the {limit} that are taken. Split it into several files.",
    "pdf_broken": (
        "The PDF is damaged or incomplete. Open it on your machine to check it, export it again, then upload it."
    ),
    "image_large": (
        "The picture has {width} × {height} points, more than the {limit} million that are taken. Scan it at a lower "
        "resolution."
    ),
    "image_broken": (
        "The picture is damaged or incomplete. Open it on your machine to check it, save it anew, then upload it."
    ),
    "office_encrypted": "The file is protected by a password. Save it without one; a password is never asked for here.",
    "office_old": (
        "The file is of the old Office formats (.xls, .doc), which can hold macros. Open it and save it as .xlsx, .docx "
        "or PDF."
    ),
    "office_broken": (
        "The {kind} file is damaged (part {part}). Open it in its program, save it as a new file, then upload it."
    ),
    "office_kind": "Inside it is no ordinary {kind} file. Save it as {kind} proper (without macros).",
    "office_entries": "The {kind} file has more than {entries} parts. Copy what is needed into a new file.",
    "office_bomb": (
        "The {kind} file misstates its size or unpacks to more than {size} MB (part {part}), as files made to do harm do. "
        "Copy what is needed into a new file."
    ),
    "office_names": (
        "The {kind} file has parts with strange or doubled names (“{part}”). Open it in its program and save it as a new "
        "file."
    ),
    "office_macro": "The file holds macros or ActiveX controls (part {part}). Save it as {kind} without macros.",
    "office_outside": (
        "The file takes data from other files or servers (part {part}). Break the links (Excel: Data > Edit Links, "
        "Queries & Connections; Word: File > Info > Edit Links to Files), keep the values, then save it again."
    ),
    "office_dde": (
        "The file holds a command that calls another program (DDE, part {part}). Delete that field, keep the text, "
        "then save it again."
    ),
    "office_embedded": (
        "The file has other files embedded (part {part}). Delete them or paste them as pictures, then save it again."
    ),
    "office_doctype": (
        "The file declares XML entities (part {part}), which office programs never do. Copy what is needed into a new file."
    ),
    "gone": "The file is not in the store. Tell the administrator (to check: laban-portal doctor).",
    "no_page": (
        "There is no page {page}; {pages} pages of the document can be seen. Choose another, or download the file."
    ),
    "no_width": "Pages are not drawn this wide. Use one of these widths: {widths}.",
    "undrawable": "Page {page} of this document cannot be drawn. Download the file to see it.",
}
