package pdf

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"

	"hengxiao/domain/domaintest"
	"hengxiao/domain/paper"
)

func sample() *paper.Document {
	d := paper.New("示例项目支出绩效评价报告")
	d.On, d.Foot = "2028-06-30", "校验码　7K3M-Q2XP-9DTA"
	d.Headline("示例项目支出绩效评价报告")
	d.Heading(1, "一、基本情况")
	d.Text(strings.Repeat("项目按计划实施，产出基本达到目标；验收、档案管理不到位（详见附件）。", 12))
	d.Table(paper.Table{Caption: "结果", Numbered: true,
		Columns: []paper.Column{{Title: "一级", Share: 2, Joined: true}, {Title: "指标", Share: 5}, {Title: "分值", Share: 1, Figure: true}},
		Rows:    [][]string{{"产出", "完成率", "10"}, {"产出", strings.Repeat("很长的说明。", 900), "1750.307333"}, {"效益", "满意度 ≥90%", "5"}},
		Total:   []string{"合计", "", "25"}})
	d.Form(paper.Form{Caption: "签署", Rows: [][]paper.Field{{{Label: "主评人", Text: "江示一"}, {Label: "日期", Text: "2028-06-30"}}}})
	return d
}

func printed(t *testing.T, d *paper.Document) domaintest.PDF {
	t.Helper()
	var b bytes.Buffer
	if err := Write(&b, d); err != nil {
		t.Fatal(err)
	}
	return domaintest.ReadPDF(t, b.Bytes())
}

func TestAPrintReadsBackAsItsText(t *testing.T) {
	text := printed(t, sample()).Text()
	for _, want := range []string{"示例项目支出绩效评价报告", "一、基本情况", "验收、档案管理不到位（详见附件）。", "表1　结果", "满意度 ≥90%", "1750.307333",
		"合计", "主评人", "校验码　7K3M-Q2XP-9DTA", "第 1 页　共 "} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is not in the print", want)
		}
	}
	if n := strings.Count(text, "很长的说明。"); n < 880 { // some are parted by the head of the next page
		t.Errorf("of a cell that is taller than a page %d of 900 sentences are printed", n)
	}
}

func TestTheFontIsEmbeddedAndCut(t *testing.T) {
	p := printed(t, sample())
	for _, want := range []string{"/FontFile2 ", "/ToUnicode ", "/Subtype /CIDFontType2", "/Encoding /Identity-H"} {
		if !bytes.Contains(p.Raw, []byte(want)) {
			t.Errorf("the print has no %s", want)
		}
	}
	if len(p.Raw) > 250_000 {
		t.Errorf("a short print has %d bytes: its font was not cut", len(p.Raw))
	}
}

func TestEqualPapersGiveEqualBytes(t *testing.T) {
	first := printed(t, sample()).Raw
	for range 3 {
		if !bytes.Equal(first, printed(t, sample()).Raw) {
			t.Fatal("two prints of one paper differ")
		}
	}
}

func TestWhatTheTypefaceLacksIsSeenToBeMissing(t *testing.T) {
	d := paper.New("名")
	d.Text("姓名：𠮷野、한")
	if text := printed(t, d).Text(); !strings.Contains(text, "姓名：〓野、〓") {
		t.Errorf("printed %q", text)
	}
}

// Every character that the demo or the standards may bring to paper is in the typeface.
func TestTheTypefaceCoversTheDemo(t *testing.T) {
	files := 0
	for _, folder := range []string{"../../demo", "../../standard/data", "../../reporting", "../../spending"} {
		err := filepath.WalkDir(folder, func(path string, e os.DirEntry, err error) error {
			if err != nil || e.IsDir() || strings.HasSuffix(path, "_test.go") {
				return err
			}
			data, err := os.ReadFile(path)
			if err != nil {
				return err
			}
			files++
			text := strings.Map(func(r rune) rune {
				if unicode.IsControl(r) {
					return -1
				}
				return r
			}, string(data))
			if r, ok, err := Covers(text); err != nil || !ok {
				t.Errorf("%s: the typeface has no %q (%U): %v", path, r, r, err)
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	if files < 30 {
		t.Errorf("only %d files were read", files)
	}
}

func TestTheTypefaceIsTheOneThatIsDescribed(t *testing.T) {
	f, err := typeface()
	if err != nil {
		t.Fatal(err)
	}
	told, err := os.ReadFile("font/README.md")
	if err != nil {
		t.Fatal(err)
	}
	if sum := paper.Sum(f.data); !bytes.Contains(told, []byte(sum)) {
		t.Errorf("font/README.md does not name the typeface's hash %s", sum)
	}
}

func TestNothingStandsOutsideTheMargins(t *testing.T) {
	m, err := newMeasure()
	if err != nil {
		t.Fatal(err)
	}
	l := &layout{measure: m}
	l.place(sample())
	if len(l.pages) < 3 {
		t.Fatalf("%d pages", len(l.pages))
	}
	for no, p := range l.pages {
		for _, i := range p.texts {
			end := i.x + l.width(i.text, i.size) + i.spacing*(len(i.text)-1)/10
			if i.x < left || end > left+textWidth+50 || i.y < top || i.y > bottom {
				t.Errorf("page %d: %q stands from %d to %d at %d", no+1, string(i.text), i.x, end, i.y)
			}
		}
		for _, r := range p.rules {
			if max(r.y1, r.y2) > bottom || max(r.x1, r.x2) > left+textWidth {
				t.Errorf("page %d: the rule %v is outside", no+1, r)
			}
		}
	}
}

func TestLinesBreakWhereChineseMay(t *testing.T) {
	m, err := newMeasure()
	if err != nil {
		t.Fatal(err)
	}
	for name, tt := range map[string]struct {
		text  string
		chars int // of a full line
		want  []string
	}{
		"between any two characters":        {"绩效目标管理", 4, []string{"绩效目标", "管理"}},
		"no line begins with what closes":   {"绩效目标，管理", 4, []string{"绩效目", "标，管理"}},
		"no line ends with what opens":      {"绩效目（标管理", 4, []string{"绩效目", "（标管理"}},
		"figures stay whole":                {"批复123456万元", 4, []string{"批复", "123456万", "元"}},
		"what has no break is parted":       {"abcdefghijklmnopqrstuvwxyz", 4, nil},
		"blanks at the end of a line go":    {"绩效目标 管理", 4, []string{"绩效目标", "管理"}},
		"one character wider than its line": {"绩", 0, []string{"绩"}},
	} {
		t.Run(name, func(t *testing.T) {
			var got []string
			for _, line := range m.wrap(m.shown(tt.text), 10_00, tt.chars*10_00+5_00, 0) {
				got = append(got, string(line))
			}
			if tt.want == nil {
				if strings.Join(got, "") != tt.text {
					t.Errorf("wrapped to %q", got)
				}
				return
			}
			if strings.Join(got, "|") != strings.Join(tt.want, "|") {
				t.Errorf("wrapped to %q; want %q", got, tt.want)
			}
		})
	}
}
