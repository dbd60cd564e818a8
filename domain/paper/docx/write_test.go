package docx_test

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strings"
	"testing"

	"hengxiao/domain/paper"
	"hengxiao/domain/paper/docx"
)

// hostile is text that would break a part if it were not escaped.
const hostile = "</w:t><w:evil/> & \"引号\" \x00\x0b \uFFFE 末"

func sample() *paper.Document {
	d := paper.New("报告 <草稿>")
	d.Headline("报告")
	d.Heading(1, "一、概况")
	d.Text("第一段\n\n第二段" + hostile)
	d.Table(paper.Table{
		Caption: "结果", Numbered: true,
		Columns: []paper.Column{{Title: "单位", Share: 2}, {Title: "金额", Share: 1, Figure: true}},
		Rows:    [][]string{{"区教育局\n（本级）", "1260"}, {hostile, ""}},
		Total:   []string{"合计", "1260"},
	})
	d.Form(paper.Form{Rows: [][]paper.Field{{{Label: "名称", Text: "甲"}}, {{Label: "得分", Text: "1"}, {Label: "等级", Text: "优"}}}})
	return d
}

// parts returns the entries of a written document by name.
func parts(t *testing.T, d *paper.Document) map[string]string {
	t.Helper()
	var b bytes.Buffer
	if err := docx.Write(&b, d); err != nil {
		t.Fatal(err)
	}
	z, err := zip.NewReader(bytes.NewReader(b.Bytes()), int64(b.Len()))
	if err != nil {
		t.Fatal(err)
	}
	if z.File[0].Name != "[Content_Types].xml" {
		t.Errorf("the first entry is %s", z.File[0].Name)
	}
	out := map[string]string{}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		data, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		out[f.Name] = string(data)
	}
	return out
}

func TestPartsAreWellFormedXML(t *testing.T) {
	for name, text := range parts(t, sample()) {
		d := xml.NewDecoder(strings.NewReader(text))
		for {
			_, err := d.Token()
			if errors.Is(err, io.EOF) {
				break
			}
			if err != nil {
				t.Errorf("%s: %v", name, err)
				break
			}
		}
	}
}

func TestEachPartIsDeclaredAndRelated(t *testing.T) {
	all := parts(t, sample())
	for name := range all {
		if strings.HasSuffix(name, ".rels") || strings.HasPrefix(name, "[") {
			continue
		}
		if !strings.Contains(all["[Content_Types].xml"], `PartName="/`+name+`"`) {
			t.Errorf("%s has no content type", name)
		}
		base := strings.TrimPrefix(name, "word/")
		if !strings.Contains(all["_rels/.rels"]+all["word/_rels/document.xml.rels"], `Target="`+name+`"`) &&
			!strings.Contains(all["word/_rels/document.xml.rels"], `Target="`+base+`"`) {
			t.Errorf("%s is related to nothing", name)
		}
	}
}

func TestDocumentSays(t *testing.T) {
	all := parts(t, sample())
	tests := map[string]struct{ part, want string }{
		"A4":                           {"word/document.xml", `<w:pgSz w:w="11906" w:h="16838">`},
		"the head row is repeated":     {"word/document.xml", `<w:trPr><w:cantSplit></w:cantSplit><w:tblHeader></w:tblHeader></w:trPr>`},
		"tables are numbered":          {"word/document.xml", "表1　结果"},
		"one field spans the form":     {"word/document.xml", `<w:gridSpan w:val="3">`},
		"the header is the title":      {"word/header1.xml", "报告 &lt;草稿&gt;"},
		"the footer numbers the pages": {"word/footer1.xml", `w:instr=" PAGE "`},
		"the footer counts the pages":  {"word/footer1.xml", `w:instr=" NUMPAGES "`},
		"titles in 方正小标宋":              {"word/styles.xml", `w:eastAsia="方正小标宋简体"`},
		"text in 仿宋_GB2312":            {"word/styles.xml", `w:eastAsia="仿宋_GB2312"`},
		"SimSun where they are absent": {"word/fontTable.xml", `<w:font w:name="方正小标宋简体"><w:altName w:val="SimSun"/>`},
		"saving adds no author":        {"word/settings.xml", "<w:removePersonalInformation/>"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			if !strings.Contains(all[tt.part], tt.want) {
				t.Errorf("%s has no %s", tt.part, tt.want)
			}
		})
	}
}

func TestNoAuthorAndNoTime(t *testing.T) {
	for name, text := range parts(t, sample()) {
		for _, trace := range []string{"creator", "lastModifiedBy", "dcterms", "w:author", "rsid"} {
			if strings.Contains(text, trace) {
				t.Errorf("%s holds %s", name, trace)
			}
		}
	}
}

func TestTextCannotBecomeMarkup(t *testing.T) {
	text := parts(t, sample())["word/document.xml"]
	if strings.Contains(text, "<w:evil") || strings.ContainsAny(text, "\x00\x0b") {
		t.Error("a text broke out of its run")
	}
}

func TestEqualContentGivesEqualBytes(t *testing.T) {
	var a, b bytes.Buffer
	if err := errors.Join(docx.Write(&a, sample()), docx.Write(&b, sample())); err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(a.Bytes(), b.Bytes()) {
		t.Error("two writings differ")
	}
}
