package library_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"hengxiao/domain/library"
	"hengxiao/domain/standard"
)

// school is a project of a school that hangs under the education bureau.
var school = library.Project{
	Code: "2027-205101-001", NameZh: "校舍维修（一期）",
	Unit:       library.Place{Code: "205101", Names: []string{"佛山市南海区示例中学", "示例中学"}},
	Department: library.Place{Code: "205001", Names: []string{"佛山市南海区教育局", "区教育局"}},
	Staff:      []string{"梁校长", "李经办"},
	Papers:     standard.NormalName("依据岭南示例设计院有限公司编制的可行性研究报告"),
	Day:        "2026-08-01",
}

func TestEachRuleOfRecusal(t *testing.T) {
	tests := map[string]struct {
		tie  library.Tie
		want string // the rule hit, or nothing
	}{
		"works at the unit, by its name":            {library.Tie{Kind: standard.TieEmployer, Party: "佛山市南海区 示例中学"}, "R01"},
		"works at the unit, by its short name":      {library.Tie{Kind: standard.TieEmployer, Party: "示例中学"}, "R01"},
		"works at the department":                   {library.Tie{Kind: standard.TieEmployer, Party: "区教育局"}, "R01"},
		"works elsewhere":                           {library.Tie{Kind: standard.TieEmployer, Party: "区外高校"}, ""},
		"has no employer":                           {library.Tie{Kind: standard.TieEmployer}, ""},
		"acts for the unit here":                    {library.Tie{Kind: standard.TieAccount, Unit: "205101"}, "R02"},
		"acts for a neighbour of the unit":          {library.Tie{Kind: standard.TieAccount, Unit: "205102"}, ""},
		"works for the unit still":                  {library.Tie{Kind: standard.TieWorked, Unit: "205101"}, "R03"},
		"worked for it three years ago to the day":  {library.Tie{Kind: standard.TieWorked, Unit: "205101", Until: "2023-08-01"}, "R03"},
		"worked for it three years and a day ago":   {library.Tie{Kind: standard.TieWorked, Unit: "205101", Until: "2023-07-31"}, ""},
		"worked for the department last year":       {library.Tie{Kind: standard.TieWorked, Unit: "205001", Until: "2025-06-30"}, "R03"},
		"advised the unit under a contract":         {library.Tie{Kind: standard.TieConsulted, Unit: "205101", Until: "2024-12-31"}, "R04"},
		"advised it long ago":                       {library.Tie{Kind: standard.TieConsulted, Unit: "205101", Until: "2020-12-31"}, ""},
		"asks not to judge the department":          {library.Tie{Kind: standard.TieDeclared, Unit: "205001"}, "R05"},
		"drew up the plan, however long ago":        {library.Tie{Kind: standard.TieTookPart, Project: "2027-205101-001", Until: "2015-01-01"}, "R06"},
		"drew it up under another writing":          {library.Tie{Kind: standard.TieTookPart, Project: "校舍维修(一期)"}, "R06"},
		"drew up another phase":                     {library.Tie{Kind: standard.TieTookPart, Project: "校舍维修（二期）"}, ""},
		"advised on the project":                    {library.Tie{Kind: standard.TieConsulted, Project: "校舍维修（一期）", Until: "2019-12-31"}, "R07"},
		"the employer is named in the papers":       {library.Tie{Kind: standard.TieEmployer, Party: "岭南示例设计院有限公司"}, "R08"},
		"a short name is not looked for":            {library.Tie{Kind: standard.TieEmployer, Party: "设计院"}, ""},
		"a relative works at the unit":              {library.Tie{Kind: standard.TieRelative, Unit: "205101"}, "R09"},
		"a relative worked there until yesterday":   {library.Tie{Kind: standard.TieRelative, Unit: "205101", Until: "2026-07-31"}, ""},
		"a relative is the unit's head, by name":    {library.Tie{Kind: standard.TieRelative, Party: "梁校长"}, "R10"},
		"a relative bears another name":             {library.Tie{Kind: standard.TieRelative, Party: "梁某"}, ""},
		"holds shares of a firm in the papers":      {library.Tie{Kind: standard.TieInterest, Party: "岭南示例设计院有限公司"}, "R11"},
		"sold them last year":                       {library.Tie{Kind: standard.TieInterest, Party: "岭南示例设计院有限公司", Until: "2025-12-31"}, ""},
		"holds shares of a firm that has no part":   {library.Tie{Kind: standard.TieInterest, Party: "别处示例建筑有限公司"}, ""},
		"the unit asks that he shall not judge":     {library.Tie{Kind: standard.TieObjected, Project: "2027-205101-001"}, "R12"},
		"another unit asked so for another project": {library.Tie{Kind: standard.TieObjected, Project: "2027-212001-001"}, ""},
		"judged the project's last declaration":     {library.Tie{Kind: standard.TieJudged, Project: "2027-205101-001"}, "M01"},
		"shares an employer with a member":          {library.Tie{Kind: standard.TieColleague, Party: "区外高校"}, "M02"},
	}
	rules := standard.Shipped().Recusal.Rules
	hit := map[string]bool{}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			tt.tie.Fact, tt.tie.Source = "fact", "专家库"
			bars := library.Bars([]library.Tie{tt.tie}, school, rules)
			got := ""
			if len(bars) > 0 {
				got = bars[0].Rule
			}
			if got != tt.want || len(bars) > 1 {
				t.Errorf("%+v hits %v; want %q", tt.tie, bars, tt.want)
			}
			for _, b := range bars {
				if b.Reason == "" || b.Source != "专家库" || b.Fact != "fact" || b.Hard != (b.Rule[0] == 'R') {
					t.Errorf("a bar lacks its reason or its source: %+v", b)
				}
			}
		})
		hit[tt.want] = true
	}
	for _, r := range rules {
		if !hit[r.Code] {
			t.Errorf("no case hits %s", r.Code)
		}
	}
}

func TestRulesAreData(t *testing.T) {
	five, mark := 5, standard.ForceMark
	rules := []standard.RecusalRule{
		{Code: "A", NameZh: "近五年", Reason: "EMPLOYED", Tie: standard.TieWorked, Reach: []standard.Reach{standard.ReachUnit}, Years: &five, Effect: mark},
	}
	tie := library.Tie{Kind: standard.TieWorked, Unit: "205101", Until: "2022-01-01", Fact: "f", Source: "s", Detail: "d"}
	want := []library.Bar{{Rule: "A", NameZh: "近五年", Reason: "EMPLOYED", Fact: "f", Source: "s", Detail: "d"}}
	if diff := cmp.Diff(want, library.Bars([]library.Tie{tie}, school, rules)); diff != "" {
		t.Error(diff)
	}
	tie.Unit = "205001"
	if got := library.Bars([]library.Tie{tie}, school, rules); got != nil {
		t.Errorf("a rule for the unit alone reaches its department: %v", got)
	}
}
