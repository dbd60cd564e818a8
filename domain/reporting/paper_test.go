package reporting_test

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"io"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"hengxiao/domain/paper/docx"
	"hengxiao/domain/reporting"
)

// body is word/document.xml as far as the tests read it.
type body struct {
	Paragraphs []paragraph `xml:"body>p"`
	Tables     []struct {
		Rows []struct {
			Cells []struct {
				Paragraphs []paragraph `xml:"p"`
			} `xml:"tc"`
		} `xml:"tr"`
	} `xml:"body>tbl"`
}

type paragraph struct {
	Text []string `xml:"r>t"`
}

func (p paragraph) String() string { return strings.Join(p.Text, "") }

// table finds the table with this head and returns its other rows.
func (b body) table(t *testing.T, head ...string) [][]string {
	t.Helper()
	for _, tbl := range b.Tables {
		var cells [][]string
		for _, r := range tbl.Rows {
			var texts []string
			for _, c := range r.Cells {
				var lines []string
				for _, p := range c.Paragraphs {
					lines = append(lines, p.String())
				}
				texts = append(texts, strings.Join(lines, "\n"))
			}
			cells = append(cells, texts)
		}
		if len(cells[0]) >= len(head) && slices.Equal(cells[0][:len(head)], head) {
			return cells[1:]
		}
	}
	t.Fatalf("no table begins with %v", head)
	return nil
}

func (b body) texts() string {
	var out []string
	for _, p := range b.Paragraphs {
		out = append(out, p.String())
	}
	return strings.Join(out, "\n")
}

func open(t *testing.T, data []byte) body {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	f, err := z.Open("word/document.xml")
	if err != nil {
		t.Fatal(err)
	}
	text, err := io.ReadAll(f)
	if err != nil {
		t.Fatal(err)
	}
	var b body
	if err := xml.Unmarshal(text, &b); err != nil {
		t.Fatal(err)
	}
	return b
}

func printed(t *testing.T, r reporting.BatchReport) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := docx.Write(&b, r.Paper()); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestBatchTablesEqualTheFigures(t *testing.T) {
	r := batch()
	b := open(t, printed(t, r))
	for head, groups := range map[string][]reporting.Group{
		"评审方式": r.Summary.ByScreening, "结论": r.Summary.ByConclusion,
		"申报单位": r.Summary.ByUnit, "业务科室": r.Summary.BySection,
	} {
		want := [][]string{}
		for _, g := range append(slices.Clone(groups), reporting.Group{Named: reporting.Named{NameZh: "合计"}, Tally: r.Summary.Total}) {
			rate := "—"
			if g.CutRate != "" {
				rate = string(g.CutRate) + "%"
			}
			want = append(want, []string{g.NameZh, strconv.Itoa(g.Projects), g.Declared.String(), g.Reviewed.String(), g.Cut.String(), rate, g.Undecided.String()})
		}
		if diff := cmp.Diff(want, b.table(t, head)); diff != "" {
			t.Errorf("%s: %s", head, diff)
		}
	}
	want := [][]string{
		{"1", "2027-205001-003", "校园安防 <续建>", "区教育局", "急重", "90.00", "优", "100", "安排"},
		{"2", "2027-205001-001", "智慧教室升级项目", "区教育局", "急重", "86.50", "良", "1089.974", "安排"},
		{"3", "2027-213001-002", "社区体检车", "区卫生健康局", "重（不急）", "79.99", "中", "60.333333", "备选：超出资金上限"},
		{"", "合计", "3个项目", "", "", "", "", "1250.307333", ""},
	}
	if diff := cmp.Diff(want, b.table(t, "序号", "项目编码", "项目名称", "申报单位", "轻重缓急")); diff != "" {
		t.Errorf("ranking: %s", diff)
	}
}

func TestBatchHasAllChapters(t *testing.T) {
	text := open(t, printed(t, batch())).texts()
	at := 0
	for _, want := range []string{
		"2027年度绩效预算评价报告", "一、评审工作概况", "（财预〔2020〕10号）", "项目6个，涉及申报单位2家，申报金额2170.5万元",
		"二、总体结论", "审定金额1750.307333万元，核减额220.192667万元，核减率11.17%；修改待定的申报金额200万元",
		"三、分单位", "四、轻重缓急", "可安排资金上限1700万元，建议安排项目2个、1189.974万元，列入备选项目1个、60.333333万元",
		"五、共性问题", "六、建议", "按评审金额编制。\n备选项目待追加。", "七、附件",
		"附件1　项目评审表", "附件2　专家组名单", "附件3　集体评审纪要", "附件4　程序说明", "附件5　回避记录",
	} {
		i := strings.Index(text[at:], want)
		if i < 0 {
			t.Fatalf("%q is missing or too early", want)
		}
		at += i
	}
}

func TestEqualReportsGiveEqualBytes(t *testing.T) {
	if !bytes.Equal(printed(t, batch()), printed(t, batch())) {
		t.Error("two prints of one report differ")
	}
}

func TestProjectSheetEqualsTheFigures(t *testing.T) {
	var out bytes.Buffer
	if err := docx.Write(&out, classrooms().Paper()); err != nil {
		t.Fatal(err)
	}
	b := open(t, out.Bytes())
	for name, tt := range map[string]struct {
		head []string
		want [][]string
	}{
		"line cuts": {[]string{"序号", "预算明细"}, [][]string{
			{"1", "智慧黑板及终端", "930", "150.026", "单价偏高"}, {"3", "教师培训", "45", "20", "工作量虚高"}, {"", "合计", "975", "170.026", ""},
		}},
		"item means": {[]string{"编号"}, [][]string{{"T2", "单价有据", "10.00", "5.67"}}},
		"opinions": {[]string{"专家"}, [][]string{
			{"专家1", "同意立项，核减资金", "急重", "1100", "单价高于近三年合同均价，建议按实际询价核减。"},
			{"专家2", "修改后再评", "重（不急）", "—", "工作量依据不足。\n修改要求：补充各校教室清单"},
		}},
		"dispersion": {[]string{"有效评审表", "3"}, [][]string{{"极差", "21.00", "标准差", "10.60"}, {"离散系数", "0.1257", "离散预警", "是"}, {"预警原因", "极差大于20分"}}},
		"result":     {[]string{"结论", "核减"}, [][]string{{"最终得分", "86.50", "等级", "良"}, {"审定金额", "1089.974", "核减额", "170.026"}}},
		"answer":     {[]string{"单位意见"}, [][]string{{"处理结果", "采纳"}, {"答复", "按评审金额编制预算。"}}},
		"meeting": {[]string{"时间", "2026-10-12"}, [][]string{
			{"出席", "专家1、专家2、专家3", "缺席", ""}, {"集体评分", "86.50", "集体意见", "同意立项，核减资金"},
			{"审定金额", "1089.974", "轻重缓急", "急重"},
			{"未签", "专家3（到会，未签署纪要）"}, {"保留意见", "专家2：仍认为培训可以缓办"}, {"会议纪要", "听取单位说明后，一致同意核减。"},
		}},
	} {
		t.Run(name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, b.table(t, tt.head...)); diff != "" {
				t.Error(diff)
			}
		})
	}
}
