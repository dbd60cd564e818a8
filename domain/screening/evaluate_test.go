package screening_test

import (
	"encoding/json"
	"fmt"
	"os"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"hengxiao/domain/condition"
	"hengxiao/domain/fault"
	"hengxiao/domain/screening"
	"hengxiao/domain/standard"
	"hengxiao/ent/exact"
	"hengxiao/ent/form"
)

func to[T any](v T) *T { return &v }

func money(s string) *exact.Money { return to(exact.MustMoney(s)) }

// quiet is a project that only the last rule meets.
func quiet() screening.Facts {
	return screening.Facts{BudgetYear: 2027, ProjectKind: "SPECIFIC", Nature: "ONE_OFF", Amount: exact.MustMoney("30")}
}

func evaluate(t testing.TB, f screening.Facts) *screening.Verdict {
	t.Helper()
	set := standard.Shipped()
	v, err := screening.Evaluate(set.Screening, set.Codes, f)
	if err != nil {
		t.Fatal(err)
	}
	return v
}

func hits(v *screening.Verdict) []string {
	var codes []string
	for _, h := range v.Hits {
		codes = append(codes, h.Code)
	}
	return codes
}

func TestDemoProjectsAreScreenedAsExpected(t *testing.T) {
	body, err := os.ReadFile("../demo/data/projects.json")
	if err != nil {
		t.Fatal(err)
	}
	var demo struct {
		Projects []struct {
			Code         string
			LastGrade    *standard.Grade
			GrowthRate   *exact.Decimal
			Outcome      screening.Outcome
			MatchedRules []string
			Declaration  form.Declaration
		}
	}
	if err := json.Unmarshal(body, &demo); err != nil {
		t.Fatal(err)
	}
	counts := map[screening.Outcome]int{}
	for _, p := range demo.Projects {
		d := p.Declaration
		f := screening.Facts{BudgetYear: *d.BudgetYear, UnitCode: d.UnitCode, NameZh: d.NameZh, ProjectKind: *d.ProjectKind, Nature: *d.Nature,
			Tags: d.Tags, Amount: exact.MustMoney(*d.Amount), LastGrade: p.LastGrade, Emergency: d.Emergency, EmergencyDocNo: d.EmergencyDocNo}
		if d.LastYearBudget != nil {
			f.LastYearBudget = money(*d.LastYearBudget)
		}
		v := evaluate(t, f)
		counts[v.Outcome]++
		if v.Outcome != p.Outcome {
			t.Errorf("%s: %s; want %s", p.Code, v.Outcome, p.Outcome)
		}
		if diff := cmp.Diff(p.MatchedRules, hits(v)); diff != "" {
			t.Errorf("%s: %s", p.Code, diff)
		}
		if diff := cmp.Diff(p.GrowthRate, v.GrowthRate); diff != "" {
			t.Errorf("%s: %s", p.Code, diff)
		}
	}
	want := map[screening.Outcome]int{standard.ExpertCollective: 16, standard.Expert: 6, standard.Exempt: 5, standard.SectionOnly: 3}
	if diff := cmp.Diff(want, counts); diff != "" {
		t.Error(diff)
	}
}

func TestEvaluate(t *testing.T) {
	continued := func(amount, last string) func(f *screening.Facts) {
		return func(f *screening.Facts) {
			f.Nature, f.Amount, f.LastYearBudget = "CONTINUED", exact.MustMoney(amount), money(last)
		}
	}
	tests := map[string]struct {
		change  func(f *screening.Facts)
		outcome screening.Outcome
		hits    []string
	}{
		"nothing special goes to the section":   {func(*screening.Facts) {}, standard.SectionOnly, []string{"S999_DEFAULT"}},
		"a duplicate is blocked before all":     {func(f *screening.Facts) { f.DuplicateOf, f.Amount = to("2027-1-001"), exact.MustMoney("500") }, standard.Block, []string{"S10_DUP", "S50_LARGE", "S100_MID", "S999_DEFAULT"}},
		"duplicateOf is taken as given":         {func(f *screening.Facts) { f.DuplicateOf = to("") }, standard.Block, []string{"S10_DUP", "S999_DEFAULT"}},
		"an emergency without number is none":   {func(f *screening.Facts) { f.Emergency, f.EmergencyDocNo = to(true), to(" ") }, standard.SectionOnly, []string{"S999_DEFAULT"}},
		"a number without emergency is none":    {func(f *screening.Facts) { f.EmergencyDocNo = to("三防〔2027〕1号") }, standard.SectionOnly, []string{"S999_DEFAULT"}},
		"an emergency with number is exempt":    {func(f *screening.Facts) { f.Emergency, f.EmergencyDocNo = to(true), to("三防〔2027〕1号") }, standard.Exempt, []string{"S30_EMERGENCY", "S999_DEFAULT"}},
		"last year's poor goes to the meeting":  {func(f *screening.Facts) { f.LastGrade = to(standard.Poor) }, standard.ExpertCollective, []string{"S40_LAST_POOR", "S999_DEFAULT"}},
		"500 is large":                          {func(f *screening.Facts) { f.Amount = exact.MustMoney("500") }, standard.ExpertCollective, []string{"S50_LARGE", "S100_MID", "S999_DEFAULT"}},
		"1 分 less is not":                       {func(f *screening.Facts) { f.Amount = exact.MustMoney("499.999999") }, standard.Expert, []string{"S100_MID", "S999_DEFAULT"}},
		"a new project from 50 on":              {func(f *screening.Facts) { f.Nature, f.Amount = "NEW", exact.MustMoney("50") }, standard.Expert, []string{"S70_NEW", "S999_DEFAULT"}},
		"a small new project":                   {func(f *screening.Facts) { f.Nature, f.Amount = "NEW", exact.MustMoney("49.9") }, standard.SectionOnly, []string{"S999_DEFAULT"}},
		"growth of exactly 20% is not above it": {continued("60", "50"), standard.SectionOnly, []string{"S999_DEFAULT"}},
		"growth is compared unrounded":          {continued("60.000001", "50"), standard.Expert, []string{"S80_GROWTH", "S999_DEFAULT"}},
		"excellent and 10% is exempt":           {func(f *screening.Facts) { continued("55", "50")(f); f.LastGrade = to(standard.Excellent) }, standard.Exempt, []string{"S90_LAST_EXCELLENT", "S999_DEFAULT"}},
		"excellent and a hair above 10% is not": {func(f *screening.Facts) { continued("55.000001", "50")(f); f.LastGrade = to(standard.Excellent) }, standard.SectionOnly, []string{"S999_DEFAULT"}},
		"without a base growth meets no rule":   {func(f *screening.Facts) { continued("90", "0")(f); f.LastGrade = to(standard.Excellent) }, standard.SectionOnly, []string{"S999_DEFAULT"}},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			f := quiet()
			tt.change(&f)
			v := evaluate(t, f)
			if v.Outcome != tt.outcome || v.DecidedBy != v.Hits[0] || v.RuleSet != "SCREEN_DEMO_2027" {
				t.Errorf("%s by %s of %s; want %s", v.Outcome, v.DecidedBy.Code, v.RuleSet, tt.outcome)
			}
			if diff := cmp.Diff(tt.hits, hits(v)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestWhyHasTheFigures(t *testing.T) {
	f := quiet()
	f.ProjectKind, f.Nature, f.Tags, f.Amount, f.LastYearBudget = "PUBLIC_FUNDS", "CONTINUED", []string{"IT"}, exact.MustMoney("1260"), money("1008")
	f.LastGrade, f.Emergency, f.EmergencyDocNo, f.DuplicateOf = to(standard.Poor), to(true), to("三防〔2027〕1号"), to("2027-205001-001")
	want := []string{
		"与申报 2027-205001-001 重复",
		"项目类别为“公用经费项目（运转类）”",
		"属应急项目；应急文号为“三防〔2027〕1号”",
		"上年评价等级为“差”",
		"申请金额 1260 万元 ≥ 500 万元",
		"项目标签含“信息化”",
		"项目属性为“延续项目”；申请金额 1260 万元 ≥ 50 万元；增幅 25.00% > 20%",
		"申请金额 1260 万元 ≥ 200 万元",
		"适用于所有项目",
	}
	var got []string
	for _, h := range evaluate(t, f).Hits {
		got = append(got, h.Why)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestWhyShowsTheSideOfTheLimit(t *testing.T) {
	f := quiet()
	f.Nature, f.Amount, f.LastYearBudget = "CONTINUED", exact.MustMoney("60.000001"), money("50")
	v := evaluate(t, f)
	if v.DecidedBy.Why != "项目属性为“延续项目”；申请金额 60.000001 万元 ≥ 50 万元；增幅 20.000002% > 20%" || *v.GrowthRate != "0.2000" {
		t.Errorf("%s, %s", v.DecidedBy.Why, *v.GrowthRate)
	}
}

func TestGrowthRate(t *testing.T) {
	for name, tt := range map[string]struct{ amount, last, want string }{
		"a half rounds up":                   {"1.00005", "1", "0.0001"},
		"below a half rounds down":           {"1.000049", "1", "0.0000"},
		"a fall has a sign":                  {"48", "52", "-0.0769"},
		"a half below nought rounds away":    {"0.99995", "1", "-0.0001"},
		"nought has no sign":                 {"0.999999", "1", "0.0000"},
		"growth may be hundredfold and more": {"1000000", "0.000001", "999999999999.0000"},
	} {
		t.Run(name, func(t *testing.T) {
			f := quiet()
			f.Amount, f.LastYearBudget = exact.MustMoney(tt.amount), money(tt.last)
			if got := evaluate(t, f).GrowthRate; got == nil || string(*got) != tt.want {
				t.Errorf("got %v; want %s", got, tt.want)
			}
		})
	}
	if evaluate(t, quiet()).GrowthRate != nil {
		t.Error("growth without a base")
	}
}

func TestFactsThatNoDeclarationHas(t *testing.T) {
	f := screening.Facts{ProjectKind: "SPECIAL", Nature: "", Tags: []string{"IT", "AI"}, Amount: 0, LastYearBudget: money("-0.000001")}
	set := standard.Shipped()
	v, err := screening.Evaluate(set.Screening, set.Codes, f)
	faults, ok := fault.Of(err)
	if v != nil || !ok {
		t.Fatalf("%v, %v", v, err)
	}
	var got []string
	for _, one := range faults {
		got = append(got, fmt.Sprint(one.Code, " ", one.Path))
	}
	want := []string{"E_NOT_FOUND projectKind", "E_NOT_FOUND nature", "E_NOT_FOUND tags[1]", "E_AMOUNT_POSITIVE amount", "E_AMOUNT_POSITIVE lastYearBudget"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestMissesTellHowFarTheLimitIs(t *testing.T) {
	f := quiet()
	f.Nature, f.Amount, f.LastYearBudget = "CONTINUED", exact.MustMoney("180"), money("160")
	want := []string{
		"没有同名申报",
		"项目类别为“特定目标类项目”，不在“人员类项目”、“公用经费项目（运转类）”之中",
		"不属应急项目；没有应急文号",
		"没有上年评价等级",
		"申请金额 180 万元，距 500 万元还差 320 万元",
		"项目标签不含“信息化”",
		"项目属性为“延续项目”，不是“新增项目”",
		"增幅 12.50%，距 20% 还差 7.50 个百分点",
		"没有上年评价等级；增幅 12.50%，超出 10% 的限度 2.50 个百分点",
		"申请金额 180 万元，距 200 万元还差 20 万元",
	}
	var got []string
	for _, h := range evaluate(t, f).Misses {
		got = append(got, h.Why)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestConditionsInWords(t *testing.T) {
	f := quiet()
	f.Nature, f.Amount, f.NameZh, f.Tags = "CONTINUED", exact.MustMoney("50"), to("城区道路养护"), []string{"IT"}
	for text, want := range map[string]string{
		`amount > 50`:                              "申请金额 恰为 50 万元，须高于此数",
		`amount < 50`:                              "申请金额 恰为 50 万元，须低于此数",
		`amount != 50`:                             "申请金额 等于 50 万元",
		`amount == 50.000001`:                      "申请金额 50 万元，距 50.000001 万元还差 0.000001 万元",
		`amount <= 49.5`:                           "申请金额 50 万元，超出 49.5 万元的限度 0.5 万元",
		`budgetYear >= 2028`:                       "预算年度 2027，距 2028 还差 1",
		`given(lastYearBudget)`:                    "没有上年预算",
		`missing(nameZh)`:                          "有项目名称",
		`contains(nameZh, "桥")`:                    "项目名称不含“桥”",
		`nature != "CONTINUED"`:                    "项目属性为“延续项目”",
		`!contains(nameZh, "道路")`:                  "项目名称为“城区道路养护”",
		`!filled(tags)`:                            "有项目标签",
		`amount > 80 || emergency`:                 "申请金额 50 万元，距 80 万元还差 30 万元，且不属应急项目",
		`!(amount >= 50 && nature == "CONTINUED")`: "申请金额 50 万元 ≥ 50 万元；项目属性为“延续项目”",
		`growthRate < 0.1`:                         "没有增幅",
	} {
		rules := &standard.RuleSet{Rules: []standard.Rule{{Priority: 1, Code: "R", When: condition.Parse(text)}, {Priority: 2, Code: "REST", When: condition.Parse("true")}}}
		v, err := screening.Evaluate(rules, standard.Shipped().Codes, f)
		if err != nil || len(v.Misses) != 1 || v.Misses[0].Why != want {
			t.Errorf("%s: %v, %+v; want %s", text, err, v.Misses, want)
		}
	}
}

func TestARuleThatIsOffIsNotAsked(t *testing.T) {
	rules := *standard.Shipped().Screening
	rules.Rules = slices.Clone(rules.Rules)
	for i := range rules.Rules {
		rules.Rules[i].Off = rules.Rules[i].Code == "S50_LARGE"
	}
	f := quiet()
	f.Amount = exact.MustMoney("500")
	v, err := screening.Evaluate(&rules, standard.Shipped().Codes, f)
	if err != nil || v.DecidedBy.Code != "S100_MID" {
		t.Errorf("%v, %v", v, err)
	}
}

func TestMoreMoneyNeverMeansLessReview(t *testing.T) {
	kinds, natures, tags := standard.Shipped().Codes.ProjectKind, standard.Shipped().Codes.ProjectNature, standard.Shipped().Codes.ProjectTags
	rapid.Check(t, func(t *rapid.T) {
		f := quiet()
		f.ProjectKind = kinds[rapid.IntRange(0, len(kinds)-1).Draw(t, "kind")].Code
		f.Nature = natures[rapid.IntRange(0, len(natures)-1).Draw(t, "nature")].Code
		f.Tags = []string{tags[rapid.IntRange(0, len(tags)-1).Draw(t, "tag")].Code}
		if rapid.Bool().Draw(t, "based") {
			f.LastYearBudget = to(exact.Money(rapid.Int64Range(0, 1e9).Draw(t, "last")))
		}
		if rapid.Bool().Draw(t, "graded") {
			f.LastGrade = to(rapid.SampledFrom(standard.Grades).Draw(t, "grade"))
		}
		f.Amount = exact.Money(rapid.Int64Range(1, 1e9).Draw(t, "amount"))
		set := standard.Shipped()
		less, err := screening.Evaluate(set.Screening, set.Codes, f)
		if err != nil {
			t.Fatal(err)
		}
		f.Amount += exact.Money(rapid.Int64Range(0, 1e9).Draw(t, "more"))
		more, err := screening.Evaluate(set.Screening, set.Codes, f)
		if err != nil {
			t.Fatal(err)
		}
		if less.Outcome.Above(more.Outcome) {
			t.Fatalf("%s for less money, %s for more", less.Outcome, more.Outcome)
		}
		if last := more.Hits[len(more.Hits)-1]; last.Code != "S999_DEFAULT" {
			t.Fatalf("the last hit is %s", last.Code)
		}
	})
}
