package indicators

import (
	"math/big"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/uuid"

	"hengxiao/domain/standard"
	"hengxiao/ent/exact"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
)

func p[T any](v T) *T { return &v }

func TestWhatARowOfTheLibraryMayBe(t *testing.T) {
	sound := func() LibraryRow {
		return LibraryRow{NameZh: " 验收合格率 ", Level2: "OUT_QLTY", Operator: "GE", Unit: p("%"), FuncClass: p("205"), Tags: []string{"IT"}, Low: p(exact.Decimal("90")), High: p(exact.Decimal("100"))}
	}
	tests := map[string]struct {
		change func(*LibraryRow)
		want   []string
	}{
		"sound":                       {func(*LibraryRow) {}, nil},
		"suits every class":           {func(r *LibraryRow) { r.FuncClass, r.Tags = nil, nil }, nil},
		"nothing typed":               {func(r *LibraryRow) { *r = LibraryRow{} }, []string{"E_NOT_FOUND row.level2", "E_NOT_FOUND row.operator", "E_REQUIRED row.nameZh"}},
		"a name of one character":     {func(r *LibraryRow) { r.NameZh = "率" }, []string{"E_TOO_SHORT row.nameZh"}},
		"the level's own name":        {func(r *LibraryRow) { r.NameZh = "质量指标" }, []string{"E_DUP_INDICATOR row.nameZh"}},
		"no such level":               {func(r *LibraryRow) { r.Level2 = "OUT" }, []string{"E_NOT_FOUND row.level2"}},
		"no such sign":                {func(r *LibraryRow) { r.Operator = "!" }, []string{"E_NOT_FOUND row.operator"}},
		"no unit":                     {func(r *LibraryRow) { r.Unit = nil }, []string{"E_UNIT_REQUIRED row.unit"}},
		"no such unit":                {func(r *LibraryRow) { r.Unit = p("打") }, []string{"E_NOT_FOUND row.unit"}},
		"no such class":               {func(r *LibraryRow) { r.FuncClass = p("2059") }, []string{"E_NOT_FOUND row.funcClass"}},
		"no such tag":                 {func(r *LibraryRow) { r.Tags = []string{"IT", "X"} }, []string{"E_NOT_FOUND row.tags[1]"}},
		"a range upside down":         {func(r *LibraryRow) { r.Low = p(exact.Decimal("101")) }, []string{"E_NUMBER row.high"}},
		"words need no unit or range": {func(r *LibraryRow) { r.Operator, r.Unit, r.Low = "QUAL", p("%"), p(exact.Decimal("101")) }, nil},
		"a long definition":           {func(r *LibraryRow) { r.Definition = p(strings.Repeat("字", 501)) }, []string{"E_TOO_SHORT row.definition"}},
	}
	set := standard.Shipped()
	for name, tt := range tests {
		row := sound()
		tt.change(&row)
		row.tidy(set)
		var got []string
		for _, f := range row.check(set) {
			got = append(got, f.Code+" "+f.Path)
		}
		slices.Sort(got)
		if d := cmp.Diff(tt.want, got); d != "" {
			t.Errorf("%s: %s", name, d)
		}
	}
}

func TestTheShippedRowsAreSoundAndNoneStandsTwice(t *testing.T) {
	seen := map[[3]string]bool{}
	for _, r := range Shipped() {
		key := [3]string{r.NameZh, *r.FuncClass, r.Level2}
		if seen[key] {
			t.Errorf("%v stands twice", key)
		}
		seen[key] = true
	}
	if len(seen) < 50 {
		t.Errorf("only %d rows", len(seen))
	}
}

func TestSuggestionsBeginWithWhatIsNearest(t *testing.T) {
	row := func(name, level2, class, quality string, tags ...string) *ent.LibraryIndicator {
		l := &ent.LibraryIndicator{ID: uuid.New(), NameZh: name, NormalName: name, Level2: level2, Operator: "GE", Unit: "%", FuncClass: class, Tags: tags}
		if err := l.Quality.UnmarshalGQL(quality); err != nil {
			t.Fatal(err)
		}
		return l
	}
	popular := row("共性甲", "OUT_QTY", "", "PLAIN")
	library := []*ent.LibraryIndicator{
		popular, row("共性乙", "OUT_QTY", "", "PLAIN"), row("共性推荐", "OUT_QTY", "", "PREFERRED"),
		row("信息化", "OUT_QTY", "", "PLAIN", "IT"), row("工程", "OUT_QTY", "", "PLAIN", "WORKS"),
		row("教育", "OUT_QTY", "205", "PLAIN"), row("教育慎用", "OUT_QTY", "205", "CAUTION"), row("成本", "OUT_COST", "", "PLAIN"),
		row("同名", "OUT_QTY", "", "PLAIN"), row("同名", "OUT_QTY", "205", "PLAIN"), row("已有", "OUT_QTY", "205", "PREFERRED"),
	}
	f := form.Declaration{Tags: []string{"IT"}, Indicators: []form.Indicator{{NameZh: p("已有")}}}
	last := []form.Indicator{{NameZh: p("去年"), Level2: p("OUT_QTY"), TargetValue: p("9"), History: []string{"8", "7", "6"}, Weight: p("10")}, {NameZh: p("已有"), Level2: p("OUT_QTY")}}
	scheme := standard.Shipped().Taxonomy.Scheme("")
	var got []string
	found := rank(f, scheme, last, library, map[uuid.UUID]int{popular.ID: 3}, "")
	for _, s := range found {
		got = append(got, string(s.Reason)+" "+*s.Line.NameZh)
	}
	want := []string{"LAST_YEAR 去年", "CLASS 同名", "CLASS 教育", "CLASS 教育慎用", "TAG 信息化", "COMMON 共性推荐", "COMMON 共性甲", "COMMON 共性乙"}
	slices.Sort(got[1:3]) // of equal worth
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
	if first := found[0].Line; first.TargetValue != nil || first.Weight != nil || !slices.Equal(first.History, []string{"9", "8", "7"}) {
		t.Errorf("last year's row begins as %+v", first)
	}
	if only := rank(f, scheme, last, library, nil, "推荐"); len(only) != 1 || *only[0].Line.Level1 != "OUTPUT" {
		t.Errorf("by a keyword: %d rows", len(only))
	}
}

func TestTheRangeOfValues(t *testing.T) {
	of := func(values ...string) []*big.Rat {
		var all []*big.Rat
		for _, v := range values {
			all = append(all, exact.Decimal(v).Rat())
		}
		return all
	}
	tests := map[string]struct {
		values []*big.Rat
		want   *ValueRange
	}{
		"none":       {nil, nil},
		"one":        {of("3"), &ValueRange{1, "3", "3", "3"}},
		"odd":        {of("9", "1", "2.50"), &ValueRange{3, "1", "2.5", "9"}},
		"even":       {of("1", "2", "3", "5"), &ValueRange{4, "1", "2.5", "5"}},
		"thirds end": {of("0", "0.0000001"), &ValueRange{2, "0", "0", "0"}},
		"hundreds":   {of("100", "100"), &ValueRange{2, "100", "100", "100"}},
	}
	for name, tt := range tests {
		if d := cmp.Diff(tt.want, rangeOf(tt.values)); d != "" {
			t.Errorf("%s: %s", name, d)
		}
	}
}
