package docx

import (
	"archive/zip"
	"embed"
	"encoding/xml"
	"io"
	"time"

	"hengxiao/domain/paper"
)

// parts are what is alike in all documents. Styles name the official typefaces
// (方正小标宋, 仿宋_GB2312 …) and fontTable what to show where they are not installed.
//
//go:embed parts/*.xml
var parts embed.FS

// stamp is the time of every entry: the time of writing would change the bytes.
var stamp = time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)

// Write prints a paper. The package holds no author and no time.
func Write(w io.Writer, d *paper.Document) error {
	z := zip.NewWriter(w)
	for _, p := range [][2]string{
		{"[Content_Types].xml", "content-types"},
		{"_rels/.rels", "package-rels"},
		{"word/_rels/document.xml.rels", "document-rels"},
		{"word/styles.xml", "styles"},
		{"word/fontTable.xml", "fontTable"},
		{"word/settings.xml", "settings"},
	} {
		data, err := parts.ReadFile("parts/" + p[1] + ".xml")
		if err != nil {
			return err
		}
		if err := put(z, p[0], data); err != nil {
			return err
		}
	}
	for _, p := range []struct {
		name string
		root node
	}{
		{"docProps/core.xml", core(d)},
		{"word/header1.xml", header(d)},
		{"word/footer1.xml", footer(d)},
		{"word/document.xml", document(d)},
	} {
		data, err := xml.Marshal(p.root)
		if err != nil {
			return err
		}
		if err := put(z, p.name, append([]byte(xml.Header), data...)); err != nil {
			return err
		}
	}
	return z.Close()
}

func put(z *zip.Writer, name string, data []byte) error {
	f, err := z.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Deflate, Modified: stamp})
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	return err
}

const (
	wordNS     = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
	relationNS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
)

// document is the body on A4 with the margins of official papers (GB/T 9704).
func document(d *paper.Document) node {
	page := el("w:sectPr",
		el("w:headerReference").with("w:type", "default").with("r:id", "rIdHeader"),
		el("w:footerReference").with("w:type", "default").with("r:id", "rIdFooter"),
		el("w:pgSz").with("w:w", "11906").with("w:h", "16838"),
		el("w:pgMar").with("w:top", "2098").with("w:right", "1474").with("w:bottom", "1984").
			with("w:left", "1587").with("w:header", "1134").with("w:footer", "1134").with("w:gutter", "0"))
	text := el("w:body", body(d)...)
	text.Nodes = append(text.Nodes, page)
	return el("w:document", text).with("xmlns:w", wordNS).with("xmlns:r", relationNS)
}

func header(d *paper.Document) node {
	return el("w:hdr", paragraph("Header", d.Title)).with("xmlns:w", wordNS)
}

// footer numbers the pages, under what the paper says on each of them.
func footer(d *paper.Document) node {
	number := el("w:p", el("w:pPr", el("w:pStyle").with("w:val", "Footer")),
		run("第 "), field("PAGE"), run(" 页　共 "), field("NUMPAGES"), run(" 页"))
	ftr := el("w:ftr").with("xmlns:w", wordNS)
	if d.Foot != "" {
		ftr.Nodes = append(ftr.Nodes, paragraph("Foot", d.Foot))
	}
	ftr.Nodes = append(ftr.Nodes, number)
	return ftr
}

// field is a number that Word reckons.
func field(name string) node {
	return el("w:fldSimple", run("1")).with("w:instr", " "+name+" ")
}

func core(d *paper.Document) node {
	title := el("dc:title")
	title.Text = d.Title
	return el("cp:coreProperties", title).
		with("xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties").
		with("xmlns:dc", "http://purl.org/dc/elements/1.1/")
}
