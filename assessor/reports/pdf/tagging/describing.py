"""What the file says of itself: its title and language, that it is PDF/UA and PDF/A, and what its colours mean."""

from __future__ import annotations

from xml.sax.saxutils import escape

from pikepdf import Array, Dictionary, Name, Pdf, String

from assessor.reports.pdf.tagging.colours import COLOURS_NAME, colour_profile

_PACKET = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
 pdfuaid:part="1" pdfaid:part="2" pdfaid:conformance="A">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>{keywords}
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
</rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>"""
"""Names of standards, no addresses that anything asks for."""
_SAID_OF_MAKERS = {
    "/Author", "/Creator", "/Producer", "/Subject", "/Keywords", "/CreationDate", "/ModDate", "/Trapped",
}  # fmt: skip
_KEYWORDS = '<pdf:Keywords xmlns:pdf="http://ns.adobe.com/pdf/1.3/">{keywords}</pdf:Keywords>'


def describe(pdf: Pdf, title: str, language: str, keywords: str = "") -> None:
    """The file's own words; nothing in them tells who made it, with what, or when. `keywords` are a seal's."""
    named = _KEYWORDS.format(keywords=escape(keywords)) if keywords else ""
    packet = _PACKET.format(title=escape(title), language=escape(language), keywords=named)
    metadata = pdf.make_stream(packet.encode(), Type=Name.Metadata, Subtype=Name.XML)
    pdf.Root.Metadata = metadata
    pdf.Root.Lang = String(language)
    for told in _SAID_OF_MAKERS & set(pdf.docinfo.keys()):
        del pdf.docinfo[told]
    pdf.docinfo.Title = String(title)
    if keywords:
        pdf.docinfo.Keywords = String(keywords)
    profile = pdf.make_stream(colour_profile(), N=3)
    pdf.Root.OutputIntents = Array(
        [
            Dictionary(
                Type=Name.OutputIntent,
                S=Name.GTS_PDFA1,
                OutputConditionIdentifier=String(COLOURS_NAME),
                Info=String(COLOURS_NAME),
                DestOutputProfile=profile,
            )
        ]
    )
