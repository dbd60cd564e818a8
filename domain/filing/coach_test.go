package filing_test

import (
	"math/big"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"hengxiao/domain/filing"
	"hengxiao/domain/indicators"
	"hengxiao/domain/standard"
	"hengxiao/ent/form"
)

// sound is a sound row with some fields set otherwise: the coach has nothing to say of it.
func sound(change ...func(*form.Indicator)) form.Indicator {
	r := form.Indicator{Level1: say("OUTPUT"), Level2: say("OUT_QLTY"), NameZh: say("验收合格率"), Operator: say("EQ"),
		TargetValue: say("100"), Unit: say("%"), Weight: say("10")}
	for _, c := range change {
		c(&r)
	}
	return r
}

func say(text string) *string { return &text }

func named(name string) func(*form.Indicator) { return func(r *form.Indicator) { r.NameZh = &name } }
func under(level1, level2 string) func(*form.Indicator) {
	return func(r *form.Indicator) { r.Level1, r.Level2 = &level1, &level2 }
}
func counts(operator, value, unit string, past ...string) func(*form.Indicator) {
	return func(r *form.Indicator) { r.Operator, r.TargetValue, r.Unit, r.History = &operator, &value, &unit, past }
}
func inWords(text string) func(*form.Indicator) {
	return func(r *form.Indicator) {
		r.Operator, r.TargetValue, r.Unit, r.TargetText = say("QUAL"), nil, nil, &text
	}
}
func weighs(points string) func(*form.Indicator) {
	return func(r *form.Indicator) { r.Weight = &points }
}
func whole(r *form.Indicator)   { r.Horizon = say("TOTAL") }
func fromLib(r *form.Indicator) { r.LibraryRef = say("road") }

func TestTheCoach(t *testing.T) {
	road := map[string]*indicators.Usual{"road": {Operator: "GE", Unit: "%", Low: big.NewRat(80, 1), High: big.NewRat(98, 1)}}
	tests := map[string]struct {
		rows []form.Indicator
		want []string // code and path
	}{
		"a sound row":                {[]form.Indicator{sound()}, nil},
		"no indicator":               {nil, nil},
		"an empty row":               {[]form.Indicator{{}}, nil},
		"a quantity told in words":   {[]form.Indicator{sound(under("OUTPUT", "OUT_QTY"), named("培训人数"), inWords("全部完成"))}, []string{"C_NO_NUMBER [0].operator"}},
		"a cost told in words":       {[]form.Indicator{sound(under("COST", "COST_ECON"), named("成本"), inWords("控制在预算内"))}, []string{"C_NO_NUMBER [0].operator"}},
		"a benefit told in words":    {[]form.Indicator{sound(under("BENEFIT", "BEN_SUST"), named("管护机制"), inWords("健全并落实"))}, nil},
		"words that promise nothing": {[]form.Indicator{sound(under("BENEFIT", "BEN_SOCIAL"), named("治安状况"), inWords("明显好转"))}, []string{"C_VAGUE [0].targetText"}},
		"a vague name":               {[]form.Indicator{sound(named("有效改善环境"))}, []string{"C_VAGUE [0].nameZh"}},
		"a name with its measure":    {[]form.Indicator{sound(named("数据有效率"))}, nil},
		"satisfaction as quality":    {[]form.Indicator{sound(named("居民满意度"), counts("GE", "90", "%"))}, []string{"C_SATISFACTION_LEVEL [0].level2"}},
		"satisfaction in its place":  {[]form.Indicator{sound(under("SATISFACTION", "SAT_SERVED"), named("居民满意度"), counts("GE", "90", "%"))}, nil},
		"money spent as an output":   {[]form.Indicator{sound(named("预算执行率"))}, []string{"C_EXECUTION_RATE [0].nameZh"}},
		"complaints at least":        {[]form.Indicator{sound(under("COST", "COST_SOCIAL"), named("施工期投诉"), counts("GE", "5", "件"))}, []string{"C_OPERATOR [0].operator"}},
		"complaints at most":         {[]form.Indicator{sound(under("COST", "COST_SOCIAL"), named("施工期投诉"), counts("LE", "5", "件"))}, nil},
		"fewer accidents":            {[]form.Indicator{sound(under("BENEFIT", "BEN_SOCIAL"), named("交通事故下降率"), counts("GE", "5", "%"))}, nil},
		"a cost that may only grow":  {[]form.Indicator{sound(under("COST", "COST_ECON"), named("养护支出"), counts("GE", "5", "万元"))}, []string{"C_OPERATOR [0].operator"}},
		"a pass rate at most":        {[]form.Indicator{sound(counts("LE", "95", "%"))}, []string{"C_OPERATOR [0].operator"}},
		"at least all of it":         {[]form.Indicator{sound(counts("GE", "100", "%"))}, []string{"C_FULL_RATE [0].operator"}},
		"growth by all of it":        {[]form.Indicator{sound(named("游客人次增长率"), counts("GE", "100", "%"))}, nil},
		"a rate in pieces":           {[]form.Indicator{sound(counts("GE", "95", "个"))}, []string{"C_UNIT [0].unit"}},
		"a number in per cent":       {[]form.Indicator{sound(under("OUTPUT", "OUT_QTY"), named("培训人数"), counts("GE", "95", "%"))}, []string{"C_UNIT [0].unit"}},
		"a time in pieces":           {[]form.Indicator{sound(under("OUTPUT", "OUT_TIME"), named("完成时间"), counts("LE", "8", "个"))}, []string{"C_UNIT [0].unit"}},
		"less than the years before": {[]form.Indicator{sound(counts("GE", "90", "%", "95", "92", "93"))}, []string{"C_BELOW_MEAN [0].targetValue"}},
		"better than the mean":       {[]form.Indicator{sound(counts("GE", "94", "%", "95", "92", "93"))}, nil},
		"slower than before":         {[]form.Indicator{sound(under("OUTPUT", "OUT_TIME"), named("修复时间"), counts("LE", "48", "小时", "24"))}, []string{"C_BELOW_MEAN [0].targetValue"}},
		"as last year":               {[]form.Indicator{sound(counts("GE", "95", "%", "95", "90"))}, []string{"C_SAME_AS_LAST [0].targetValue"}},
		"full as last year":          {[]form.Indicator{sound(counts("EQ", "100", "%", "100"))}, nil},
		"as last year, whole period": {[]form.Indicator{sound(whole, counts("GE", "95", "%", "95", "99"))}, nil},
		"below what is usual":        {[]form.Indicator{sound(fromLib, counts("GE", "60", "%"))}, []string{"C_UNUSUAL [0].targetValue"}},
		"above what is usual":        {[]form.Indicator{sound(fromLib, counts("GE", "99", "%"))}, []string{"C_UNUSUAL [0].targetValue"}},
		"usual":                      {[]form.Indicator{sound(fromLib, counts("GE", "98", "%"))}, nil},
		"all eggs in one basket": {[]form.Indicator{sound(weighs("40")), sound(named("培训人数"), weighs("30"), counts("GE", "3", "人")), sound(named("受益户数"), weighs("20"), counts("GE", "3", "户"))},
			[]string{"C_WEIGHT [0].weight"}},
		"two rows bear what two must": {[]form.Indicator{sound(weighs("60")), sound(named("培训人数"), weighs("30"), counts("GE", "3", "人"))}, nil},
		"two names for one thing": {[]form.Indicator{sound(named("道路养护里程"), counts("GE", "3", "公里")), sound(named("养护里程"), counts("GE", "4", "公里"))},
			[]string{"C_LIKE_NAME [1].nameZh"}},
		"figures that cannot be read": {[]form.Indicator{sound(counts("GE", "很多", "%", "?"), weighs("x"))}, nil},
		"several at once": {[]form.Indicator{sound(named("居民满意度"), counts("GE", "100", "%", "100"))},
			[]string{"C_FULL_RATE [0].operator", "C_SATISFACTION_LEVEL [0].level2"}},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			var got []string
			for _, r := range filing.Coach(form.Declaration{Indicators: tt.rows}, standard.Shipped(), road) {
				got = append(got, r.Code+" "+r.Path[len("indicators"):])
				if r.Message == "" || r.Better == "" {
					t.Errorf("%s says %q and %q", r.Code, r.Message, r.Better)
				}
			}
			slices.Sort(got)
			if d := cmp.Diff(tt.want, got); d != "" {
				t.Error(d)
			}
		})
	}
}

// What a remark is made of stands beside it, so that another language can say it.
func TestARemarkTellsItsFigures(t *testing.T) {
	tests := map[string]struct {
		row  form.Indicator
		want []string
	}{
		"far below":    {sound(counts("GE", "80", "%", "92", "93")), []string{"80", "2", "92.5"}},
		"a hair below": {sound(counts("GE", "90", "%", "90", "90", "90.01")), []string{"90", "3", "90.003"}},
	}
	for name, tt := range tests {
		var got []string
		for _, r := range filing.Coach(form.Declaration{Indicators: []form.Indicator{tt.row}}, standard.Shipped(), nil) {
			if r.Code == "C_BELOW_MEAN" {
				got = r.Of
			}
		}
		if d := cmp.Diff(tt.want, got); d != "" {
			t.Errorf("%s: %s", name, d)
		}
	}
}
