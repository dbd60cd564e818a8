package pdf

import (
	"fmt"
	"io"
	"time"

	"codeberg.org/go-pdf/fpdf"

	"hengxiao/domain/paper"
)

// family is the typeface's name inside the file.
const family = "NotoSerifSC"

// Write prints a paper. The font is embedded, cut to the characters used, with the
// table that leads back from glyphs to text; equal papers give equal bytes.
func Write(w io.Writer, d *paper.Document) error {
	m, err := newMeasure()
	if err != nil {
		return err
	}
	l := &layout{measure: m}
	l.place(d)
	l.furnish(d)
	return draw(w, d, m.data, l.pages)
}

// furnish sets the head and the foot of each page.
func (l *layout) furnish(d *paper.Document) {
	line := func(p *page, text string, size, y int) {
		shown := l.shown(text)
		p.text(ink{x: left + (textWidth-l.width(shown, size))/2, y: y, size: size, text: shown})
	}
	for i, p := range l.pages {
		line(p, d.Title, 9_00, headLine)
		p.rule(left, headLine+4_00, left+textWidth, headLine+4_00)
		line(p, d.Foot, 9_00, footLine-16_00)
		line(p, fmt.Sprintf("第 %d 页　共 %d 页", i+1, len(l.pages)), 10_50, footLine)
	}
}

// pt turns hundredths of a point, in which everything is measured, into the library's unit.
func pt(hundredths int) float64 { return float64(hundredths) / 100 }

func draw(w io.Writer, d *paper.Document, font []byte, pages []*page) error {
	f := fpdf.NewCustom(&fpdf.InitType{UnitStr: "pt", Size: fpdf.SizeType{Wd: pt(pageWidth), Ht: pt(pageHeight)}})
	f.SetCatalogSort(true)
	f.SetCreationDate(dated(d))
	f.SetModificationDate(dated(d))
	f.SetProducer("Hengxiao", true)
	f.SetTitle(d.Title, true)
	f.SetLang("zh-CN")
	f.SetAutoPageBreak(false, 0)
	f.SetMargins(0, 0, 0)
	f.AddUTF8FontFromBytes(family, "", font)
	for _, p := range pages {
		f.AddPage()
		f.SetFillColor(242, 242, 242)
		for _, b := range p.fills {
			f.Rect(pt(b.x), pt(b.y), pt(b.w), pt(b.h), "F")
		}
		f.SetFillColor(0, 0, 0)
		f.SetDrawColor(0, 0, 0)
		f.SetLineWidth(0.5)
		for _, r := range p.rules {
			f.Line(pt(r.x1), pt(r.y1), pt(r.x2), pt(r.y2))
		}
		size, bold, spacing := 0, 0, 0
		for _, t := range p.texts {
			if t.size != size {
				f.SetFont(family, "", pt(t.size))
			}
			if t.bold != bold {
				embolden(f, t.bold)
			}
			if t.spacing != spacing {
				f.RawWriteStr(fmt.Sprintf("%.3f Tc", float64(t.spacing)/1000))
			}
			size, bold, spacing = t.size, t.bold, t.spacing
			f.Text(pt(t.x), pt(t.y), string(t.text))
		}
	}
	if err := f.Output(w); err != nil {
		return fmt.Errorf("print %q: %w", d.Title, err)
	}
	return nil
}

// embolden draws the outline of the characters too: there is one typeface.
func embolden(f *fpdf.Fpdf, outline int) {
	mode := 0
	if outline > 0 {
		mode = 2
		f.SetLineWidth(pt(outline))
	}
	f.SetTextRenderingMode(mode)
}

// dated is the paper's own day, the only time that stands in it.
func dated(d *paper.Document) time.Time {
	if d.On == "" {
		return time.Date(2000, 1, 1, 0, 0, 0, 0, time.UTC)
	}
	return d.On.Time()
}
