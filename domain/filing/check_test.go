package filing_test

import (
	"strings"
	"testing"

	"hengxiao/domain/fault"
	"hengxiao/domain/filing"
	"hengxiao/domain/standard"
	"hengxiao/ent/clock"
	"hengxiao/ent/form"
)

func p(s string) *string           { return &s }
func day(d clock.Date) *clock.Date { return &d }
func chars(n int) *string          { return p(strings.Repeat("字", n)) }

// law is one rule of the form: a change to a good form, and all that is said of it.
type law struct {
	change func(f *form.Declaration)
	want   []string
}

func hold(t *testing.T, base func() form.Declaration, laws map[string]law) {
	t.Helper()
	for name, l := range laws {
		t.Run(name, func(t *testing.T) {
			f := base()
			l.change(&f)
			expect(t, filing.Check(f, standard.Shipped()), l.want...)
		})
	}
}

func TestTheExamplesAreFaultless(t *testing.T) {
	expect(t, filing.Check(road(), standard.Shipped()))
	expect(t, filing.Check(bridge(), standard.Shipped()))
}

func TestAnEmptyFormIsAskedForAllThatIsRequired(t *testing.T) {
	expect(t, filing.Check(form.Declaration{}, standard.Shipped()),
		"E_REQUIRED budgetYear", "E_REQUIRED nameZh", "E_REQUIRED unitCode", "E_REQUIRED projectKind", "E_REQUIRED nature",
		"E_REQUIRED expFuncCode", "E_REQUIRED startDate", "E_REQUIRED endDate", "E_REQUIRED amount", "E_REQUIRED fundSources",
		"E_REQUIRED policyBasis", "E_REQUIRED overview", "E_REQUIRED justification", "E_REQUIRED annualGoal", "E_REQUIRED indicators")
}

func TestEmptyRowsAreAskedForTheirFields(t *testing.T) {
	f := road()
	f.FundSources = []form.FundSource{{}}
	f.BudgetLines = []form.BudgetLine{{}}
	f.Indicators = []form.Indicator{{}, {Operator: p("GE")}, {Operator: p("QUAL")}}
	expect(t, filing.Check(f, standard.Shipped()),
		"E_REQUIRED fundSources[0].source", "E_REQUIRED fundSources[0].amount",
		"E_REQUIRED budgetLines[0].nameZh", "E_REQUIRED budgetLines[0].qty", "E_REQUIRED budgetLines[0].unitPrice",
		"E_REQUIRED budgetLines[0].amount", "E_REQUIRED budgetLines[0].basis",
		"E_REQUIRED indicators[0].level1", "E_REQUIRED indicators[0].level2", "E_REQUIRED indicators[0].nameZh",
		"E_REQUIRED indicators[0].operator", "E_REQUIRED indicators[0].weight",
		"E_REQUIRED indicators[1].level1", "E_REQUIRED indicators[1].level2", "E_REQUIRED indicators[1].nameZh",
		"E_REQUIRED indicators[1].targetValue", "E_UNIT_REQUIRED indicators[1].unit", "E_REQUIRED indicators[1].weight",
		"E_REQUIRED indicators[2].level1", "E_REQUIRED indicators[2].level2", "E_REQUIRED indicators[2].nameZh",
		"E_REQUIRED indicators[2].targetText", "E_REQUIRED indicators[2].weight",
		"E_LEVEL1_MISSING indicators", "E_LEVEL1_MISSING indicators", "E_LEVEL1_MISSING indicators",
		"W_LEVEL2_MISSING indicators", "W_LEVEL2_MISSING indicators", "W_LEVEL2_MISSING indicators")
}

func TestProject(t *testing.T) {
	hold(t, road, map[string]law{
		"a blank text is missing":              {func(f *form.Declaration) { f.NameZh = p(" 　\t") }, []string{"E_REQUIRED nameZh"}},
		"a name of one character is short":     {func(f *form.Declaration) { f.NameZh = p(" 路 ") }, []string{"E_TOO_SHORT nameZh"}},
		"a name of two passes":                 {func(f *form.Declaration) { f.NameZh = p("修路") }, nil},
		"a name of 100 passes":                 {func(f *form.Declaration) { f.NameZh = chars(100) }, nil},
		"a name of 101 is long":                {func(f *form.Declaration) { f.NameZh = chars(101) }, []string{"E_TOO_SHORT nameZh"}},
		"characters count, not bytes or marks": {func(f *form.Declaration) { f.NameZh = p(strings.Repeat("e\u0301", 100)) }, nil},
		"a rare character counts once":         {func(f *form.Declaration) { f.NameZh = p(strings.Repeat("𠮷", 100)) }, nil},
		"an unknown kind":                      {func(f *form.Declaration) { f.ProjectKind = p("OTHER") }, []string{"E_NOT_FOUND projectKind"}},
		"a code with a blank is another code":  {func(f *form.Declaration) { f.ProjectKind = p("SPECIFIC ") }, []string{"E_NOT_FOUND projectKind"}},
		"an unknown nature":                    {func(f *form.Declaration) { f.Nature = p("OLD") }, []string{"E_NOT_FOUND nature"}},
		"an unknown tag":                       {func(f *form.Declaration) { f.Tags = []string{"IT", "AI"} }, []string{"E_NOT_FOUND tags[1]"}},
		"no tag is needed":                     {func(f *form.Declaration) { f.Tags = nil }, nil},
		"a class of five digits":               {func(f *form.Declaration) { f.ExpFuncCode = p("21401") }, []string{"E_FUNC_LEVEL expFuncCode"}},
		"a class in full-width digits":         {func(f *form.Declaration) { f.ExpFuncCode = p("２１４０１０６") }, []string{"E_FUNC_LEVEL expFuncCode"}},
		"a class that is not in the list":      {func(f *form.Declaration) { f.ExpFuncCode = p("9999999") }, []string{"E_NOT_FOUND expFuncCode"}},
		"texts of 2,000 pass": {func(f *form.Declaration) {
			f.PolicyBasis, f.Overview, f.Justification = chars(2000), chars(2000), chars(2000)
		}, nil},
		"texts of 2,001 are long": {func(f *form.Declaration) {
			f.PolicyBasis, f.Overview, f.Justification = chars(2001), chars(2001), chars(2001)
		}, []string{"E_TOO_SHORT policyBasis", "E_TOO_SHORT overview", "E_TOO_SHORT justification"}},
		"a goal of 19 is short":                        {func(f *form.Declaration) { f.AnnualGoal = p("1" + *chars(18)) }, []string{"E_TOO_SHORT annualGoal"}},
		"a goal of 20 passes":                          {func(f *form.Declaration) { f.AnnualGoal = p("1" + *chars(19)) }, nil},
		"a goal of 1,001 is long":                      {func(f *form.Declaration) { f.AnnualGoal = p("1" + *chars(1000)) }, []string{"E_TOO_SHORT annualGoal"}},
		"a goal without a digit warns":                 {func(f *form.Declaration) { f.AnnualGoal = chars(20) }, []string{"W_GOAL_NO_NUMBER annualGoal"}},
		"a full-width digit is one":                    {func(f *form.Declaration) { f.AnnualGoal = p("８" + *chars(19)) }, nil},
		"a short total goal is short even in one year": {func(f *form.Declaration) { f.TotalGoal = p("目标") }, []string{"E_TOO_SHORT totalGoal"}},
	})
}

func TestDates(t *testing.T) {
	dates := func(start, end clock.Date) func(f *form.Declaration) {
		return func(f *form.Declaration) {
			f.StartDate, f.EndDate, f.TotalGoal = day(start), day(end), bridge().TotalGoal
		}
	}
	wrong := []string{"E_DATE_ORDER endDate"}
	hold(t, road, map[string]law{
		"start and end may be one day":            {dates("2027-03-01", "2027-03-01"), nil},
		"the end before the start":                {dates("2027-03-01", "2027-02-28"), wrong},
		"the end before the budget year":          {dates("2026-03-01", "2026-12-31"), wrong},
		"the end on the year's first day":         {dates("2026-03-01", "2027-01-01"), nil},
		"five years less a day":                   {dates("2027-03-01", "2032-02-29"), nil},
		"five years":                              {dates("2027-03-01", "2032-03-01"), wrong},
		"five years from 29 February end 1 March": {dates("2024-02-29", "2029-02-28"), nil},
		"two broken rules are one fault":          {dates("2026-12-31", "2026-01-01"), wrong},
		"without a start the end is still held to the year": {func(f *form.Declaration) { f.StartDate, f.EndDate = nil, day("2026-12-31") },
			[]string{"E_REQUIRED startDate", "E_DATE_ORDER endDate"}},
		"the last day of all dates":        {dates("9996-01-01", "9999-12-31"), nil},
		"multi-year asks for a total goal": {func(f *form.Declaration) { f.EndDate = day("2028-01-01") }, []string{"E_REQUIRED totalGoal"}},
	})
}

func TestMessagesSayWhatIsExpectedWithTheFigures(t *testing.T) {
	f := road()
	f.FundSources[1].Amount = p("10")
	f.BudgetLines[0].Amount = p("84")
	var texts []string
	for _, one := range filing.Check(f, standard.Shipped()) {
		texts = append(texts, one.Message)
	}
	want := []string{
		"资金来源合计 70 万元，与申请金额 100 万元不符",
		"数量 10 × 单价 8.5 万元 = 85 万元，与金额 84 万元不符",
		"预算明细合计 99 万元，与申请金额 100 万元不符",
	}
	if got := strings.Join(texts, "\n"); got != strings.Join(want, "\n") {
		t.Error(got)
	}
}

func TestEveryMessageIsInWords(t *testing.T) {
	for _, f := range []form.Declaration{{}, {Amount: p("x"), Indicators: []form.Indicator{{}}, FundSources: []form.FundSource{{}}}} {
		for _, one := range filing.CheckStored(f, standard.Shipped(), nil) {
			if one.Message == "" || strings.Contains(one.Message, "%!") {
				t.Errorf("%s %s: %q", one.Code, one.Path, one.Message)
			}
			if one.Severity() != fault.Error && one.Severity() != fault.Warning {
				t.Error(one.Severity())
			}
		}
	}
}
