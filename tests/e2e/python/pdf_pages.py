"""What a reader of a PDF gets, as JSON: for each page its size, its text, its links, where its signs stand."""

import ctypes
import json
import sys

import pypdfium2
import pypdfium2.raw as raw

document = pypdfium2.PdfDocument(sys.argv[1])
pages = []
for number in range(len(document)):
    page = document[number]
    width, height = page.get_size()
    text = page.get_textpage()
    boxes = [text.get_charbox(i) for i in range(text.count_chars())]
    links = []
    for i in range(raw.FPDFPage_GetAnnotCount(page)):
        note = raw.FPDFPage_GetAnnot(page, i)
        if raw.FPDFAnnot_GetSubtype(note) == raw.FPDF_ANNOT_LINK:
            action = raw.FPDFLink_GetAction(raw.FPDFAnnot_GetLink(note))
            size = raw.FPDFAction_GetURIPath(document, action, None, 0) if action else 0
            if size:
                address = ctypes.create_string_buffer(size)
                raw.FPDFAction_GetURIPath(document, action, address, size)
                links.append(bytes(address).rstrip(b"\0").decode())
        raw.FPDFPage_CloseAnnot(note)
    seen = [box for box in boxes if box[2] > box[0] and box[3] > box[1]]
    edges = [min(box[0] for box in seen), max(box[2] for box in seen)]
    pages.append({"width": width, "height": height, "text": text.get_text_range(), "links": links, "edges": edges})
json.dump(pages, sys.stdout)
